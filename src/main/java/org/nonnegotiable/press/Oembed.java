package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.language.Origin;

/** An embed as oEmbed tells it, in no more room than was asked for. Never changes. */
record Oembed(Embed embed, int maximumWidth, int maximumHeight) {

    private static final int ABSURD = 10_000;
    /** Seconds for which the asking site may keep the answer: the frame itself is always asked anew. */
    private static final int KEPT = 86_400;

    /** Pixels; refuses with 400 what is no size of a page. */
    static int room(String pixels) {
        if (pixels == null) {
            return ABSURD;
        }
        if (!pixels.matches("[1-9][0-9]{0,4}") || Integer.parseInt(pixels) > ABSURD) {
            throw new BadRequestException();
        }
        return Integer.parseInt(pixels);
    }

    Map<String, Object> answer() {
        int width = Math.min(Embed.WIDTH, maximumWidth);
        int height = Math.min(Embed.heightAt(width), maximumHeight);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", embed.cited().title());
        answer.put("author_name", embed.cited().speaker());
        answer.put("author_url", embed.cited().reading().url);
        answer.put("provider_name", Citation.COMPILER);
        answer.put("provider_url", Origin.of("/"));
        answer.put("cache_age", KEPT);
        answer.put("width", width);
        answer.put("height", height);
        answer.put("html", embed.code(width, height));
        return answer;
    }
}
