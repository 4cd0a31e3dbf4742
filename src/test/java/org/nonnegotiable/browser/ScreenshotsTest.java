package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScreenshotsTest {

    @Test
    @InChromium(screen = Screen.PHONE)
    void the_whole_page_is_in_the_picture(Page page) throws IOException {
        try (SmallSite site = new SmallSite()) {
            page.navigate(site.page("/", "<meta name=viewport content='width=device-width'>"
                    + "<body style='margin:0'><p style='margin:0;height:2000px'>long"));
            Path picture = Screenshots.save(page, "sample");
            assertThat(picture).isEqualTo(Path.of("target/screenshots/sample.png"));
            assertThat(ImageIO.read(picture.toFile()).getHeight()).isEqualTo(2000);
        }
    }
}
