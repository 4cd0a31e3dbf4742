package org.nonnegotiable.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.mirror.Journal.Entry;

/** What a host must know beside the files: where addresses lead on to, and which headers the site sends. For nginx, and for hosts that read {@code _redirects}. */
final class Hosting {

    /** Of one answer, or of one request alone. Every other header is sent by the mirror, too. */
    private static final Set<String> OWN = Set.of("content-type", "content-length", "content-encoding", "content-disposition", "content-location", "date", "etag",
            "last-modified", "link", "vary", "ledger-chain", "connection", "keep-alive", "set-cookie", "surrogate-key", "cache-tag", "strict-transport-security");
    /** Addresses that have the same headers, as nginx finds them; whatever is none of these has the headers of a front page. */
    private static final List<String> KINDS = List.of("^/embed/", "^/badge/", "^/oembed", "^/api/", "^/\\.well-known/", "^/assets/.*\\.css$", "^/assets/.*\\.js$",
            "^/[^/]+/counter/[^/]+/count(\\.html)?$", "^/[^/]+/counter/feed\\.", "^/[^/]+/corrections/feed\\.", "\\.(png|svg|ico)$");

    private final Tree tree;
    private final Site site;
    private final List<Entry> entries;
    private final Set<String> files;
    private final Map<String, String> written = new TreeMap<>();

    Hosting(Tree tree, Site site, List<Entry> entries) {
        this.tree = tree;
        this.site = site;
        this.entries = entries;
        files = entries.stream().filter(entry -> entry.status() == 200).map(Entry::file).collect(Collectors.toSet());
    }

    /** The files and their hashes. @param origin the site's own: what is left out leads there */
    Map<String, String> write(String origin) throws IOException {
        Map<String, String> onward = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.status() >= 300 && entry.status() < 400) {
                onward.put(entry.address(), entry.file().startsWith(origin + "/") ? entry.file().substring(origin.length()) : entry.file());
            } else if (entry.status() == LeftOut.STATUS) {
                onward.put(entry.address(), origin + entry.address());
            }
        }
        onward.remove("/"); // a stranger's language is asked for by the site alone
        onward.put("/", "/en/");
        keep("_redirects", onward.entrySet().stream().filter(one -> !one.getKey().contains("?"))
                .map(one -> one.getKey() + " " + one.getValue() + " 302\n").collect(Collectors.joining()));
        Map<String, String> tidied = new TreeMap<>(onward);
        Languages.all().forEach(language -> tidied.put("/" + language, "/" + language + "/"));
        keep(Tree.OWN + "/redirects.conf", "map $request_uri $mirror_onward {\n" + tidied.entrySet().stream()
                .map(one -> "  " + quoted(one.getKey()) + " " + quoted(one.getValue()) + ";\n").collect(Collectors.joining()) + "}\n");
        keep(Tree.OWN + "/headers.conf", types() + headers());
        for (Map.Entry<String, String> one : onward.entrySet()) {
            step(one.getKey(), one.getValue(), origin);
        }
        return written;
    }

    /** For hosts that know no redirects: a page that says where it went, to browsers and to search engines. */
    private void step(String from, String to, String origin) throws IOException {
        Place place = Place.of(from, origin).orElse(null);
        if (place == null || place.hasEnding() || place.query() != null || files.contains(place.file("text/html"))) {
            return;
        }
        String address = to.startsWith("/") ? origin + to : to;
        keep(place.file("text/html"), "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\""
                + address + "\">\n<meta http-equiv=\"refresh\" content=\"0; url=" + to + "\">\n<a href=\"" + to + "\">" + address + "</a>\n");
    }

    private String types() {
        Map<String, String> byEnding = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.status() == 200 && !entry.type().startsWith("text/html")).sorted(Comparator.comparing(Entry::file))
                .filter(entry -> !ending(entry.file()).isEmpty()).forEach(entry -> byEnding.putIfAbsent(ending(entry.file()), entry.type()));
        return "map $uri $mirror_type {\n  default \"text/html; charset=UTF-8\";\n" + byEnding.entrySet().stream()
                .sorted(Comparator.comparing(one -> !one.getKey().startsWith("/"))).map(one -> "  " + quoted("~" + one.getKey()) + " " + quoted(one.getValue()) + ";\n").collect(Collectors.joining()) + "}\n";
    }

    /** Two sorts of feeds and of interfaces end in .json. */
    private static String ending(String file) {
        String name = file.replaceFirst("@.*", "");
        return name.endsWith("/feed.json") ? "/feed\\.json$" : Pattern.compile("\\.[a-z0-9]+$").matcher(name).results()
                .map(found -> "\\" + found.group() + "(@|$)").findFirst().orElse("");
    }

    private String headers() throws IOException {
        Map<String, Site.Answer> answers = new LinkedHashMap<>();
        answers.put("default", site.ask("/en/counter"));
        for (String kind : KINDS) {
            Optional<Entry> one = entries.stream().filter(entry -> entry.status() == 200 && Pattern.compile(kind).matcher(entry.address()).find()).findFirst();
            if (one.isPresent()) {
                answers.put("~" + kind, site.ask(one.get().address()));
            }
        }
        Set<String> names = answers.values().stream().flatMap(answer -> answer.headers().keySet().stream()).map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !OWN.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        keep(Tree.OWN + "/send.conf", names.stream().map(name -> "add_header " + name + " " + variable(name) + " always;\n").collect(Collectors.joining()));
        List<String> maps = new ArrayList<>();
        for (String header : names) {
            String usual = answers.get("default").header(header);
            Stream<String> lines = answers.entrySet().stream().filter(one -> one.getKey().equals("default") || !one.getValue().header(header).equals(usual)).map(one -> "  " + quoted(one.getKey()) + " " + quoted(one.getValue().header(header)) + ";\n");
            maps.add("map $uri " + variable(header) + " {\n" + lines.collect(Collectors.joining()) + "}\n");
        }
        return String.join("", maps);
    }

    private static String variable(String header) {
        return "$mirror_" + header.replace('-', '_');
    }

    private void keep(String file, String text) throws IOException {
        written.put(file, tree.write(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
