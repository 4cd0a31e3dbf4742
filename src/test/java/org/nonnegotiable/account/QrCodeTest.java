package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int DOT = 8;

    @Test
    void a_camera_reads_what_was_drawn() throws Exception {
        String text = "otpauth://totp/ChildrenAreNonNegotiable:solomiia%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ChildrenAreNonNegotiable";
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(painted(QrCode.svg(text))))).getText()).isEqualTo(text);
    }

    private static LuminanceSource painted(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * DOT;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results().forEach(dot -> {
            for (int i = 0; i < DOT * DOT; i++) {
                pixels[(Integer.parseInt(dot.group(2)) * DOT + i / DOT) * size + Integer.parseInt(dot.group(1)) * DOT + i % DOT] = 0;
            }
        });
        return new RGBLuminanceSource(size, size, pixels);
    }
}
