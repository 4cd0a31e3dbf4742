package org.nonnegotiable.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Locale;
import java.util.Map;

/** How data are written; an address names it by its ending. */
public enum DataForm {

    JSON(new MediaType("application", "json", "utf-8")) {
        @Override
        String write(OpenData data) {
            try {
                return WRITER.writeValueAsString(data.json());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    CSV(new MediaType("text", "csv", Map.of("charset", "utf-8", "header", "present"))) {
        @Override
        String write(OpenData data) {
            return Spreadsheet.of(data.header(), data.rows());
        }
    };

    private static final ObjectMapper WRITER = new ObjectMapper();

    final MediaType type;

    DataForm(MediaType type) {
        this.type = type;
    }

    /** A path parameter: {@code json} or {@code csv}. */
    public static DataForm fromString(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    abstract String write(OpenData data);

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    Response.ResponseBuilder answer(OpenData data) {
        Response.ResponseBuilder answer = Response.ok(write(data), type).header(ChainState.HEADER, data.chain().header());
        data.changed().ifPresent(at -> answer.header(HttpHeaders.LAST_MODIFIED, Date.from(at)));
        return answer;
    }
}
