vcl 4.1;
# Varnish in front of the nodes of the site, behind whatever ends TLS. Safeguarding: what was withdrawn is gone at a word of the site (BAN),
# and without that word within a minute; grace never brings it back.
import std;
import directors;

probe ready {
    .url = "/en/";
    .interval = 2s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

# Name your nodes here.
backend site1 {
    .host = "10.0.0.11";
    .port = "8080";
    .probe = ready;
    .connect_timeout = 1s;
    .first_byte_timeout = 10s;
    .between_bytes_timeout = 5s;
    .max_connections = 500;
}

backend site2 {
    .host = "10.0.0.12";
    .port = "8080";
    .probe = ready;
    .connect_timeout = 1s;
    .first_byte_timeout = 10s;
    .between_bytes_timeout = 5s;
    .max_connections = 500;
}

# Where TLS ends: what it says of a reader's address is believed. Without the PROXY protocol (hitch and HAProxy speak it) everybody comes from there.
acl terminators {
    "127.0.0.1";
    "::1";
}

sub vcl_init {
    new site = directors.round_robin();
    site.add_backend(site1);
    site.add_backend(site2);
}

sub vcl_recv {
    set req.backend_hint = site.backend();
    if (req.method == "BAN" || req.method == "PURGE") {
        # Who may say that something is gone knows the secret (CAMPAIGN_PURGE_SECRET of the nodes). By its address nobody is known: see above.
        set req.http.Purge-Known = regsub(std.fileread("/etc/varnish/campaign.secret"), "\s+$", "");
        if (req.http.Purge-Known == "" || req.http.Purge-Secret != req.http.Purge-Known) {
            return (synth(405));
        }
        if (req.http.Surrogate-Key) {
            ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, "\s+", "|") + ")(\s|$)");
        } else {
            ban("obj.status != 0");
        }
        return (synth(204));
    }
    # Replaced and not added to: what a reader claims counts nothing. Varnish has put who asks it at the end; before that stands whom TLS ended for.
    if (req.restarts == 0) {
        if (client.ip ~ terminators && req.http.X-Forwarded-For ~ ",") {
            set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, "^(?:.*,)?\s*([^,\s]+)\s*,[^,]*$", "\1");
        } else {
            set req.http.X-Forwarded-For = client.ip;
        }
    }
    unset req.http.X-Forwarded-Host;
    unset req.http.Forwarded;
    if (req.url ~ "^/desk(/|$|\?)") {
        return (pass);
    }
    # A stream has no end: it is handed through as it is.
    if (req.url ~ "^/live(/|$|\?)") {
        return (pipe);
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Older than half a minute after its time a page is shown only while no node answers it: and of a real child's never, see below.
    if (req.restarts == 0 && std.healthy(req.backend_hint)) {
        set req.grace = 30s;
    } else {
        set req.grace = 24h;
    }
    # Readers have no cookies; what another site of the same domain set says nothing here.
    unset req.http.Cookie;
    # Browsers name encodings in a hundred ways; the site has three. Varnish itself neither packs nor unpacks (http_gzip_support=off).
    if (req.http.Accept-Encoding ~ "(?i)\bbr\b(?!\s*;\s*q=0)") {
        set req.http.Accept-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "(?i)\bgzip\b(?!\s*;\s*q=0)") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
    return (hash);
}

sub vcl_pipe {
    set bereq.http.Connection = "close";
}

sub vcl_hash {
    # One site: whatever name it was asked by, its pages are the same.
    hash_data(req.url);
    return (lookup);
}

sub vcl_backend_response {
    # What failed takes the place of no good page.
    if (beresp.status >= 500) {
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        set beresp.keep = 0s;
        return (deliver);
    }
    if (beresp.http.Cache-Control ~ "no-store" || !beresp.http.Surrogate-Key) {
        set beresp.uncacheable = true;
        set beresp.ttl = 30s;
        return (deliver);
    }
    set beresp.keep = 0s;
    if (beresp.http.Surrogate-Key ~ "(^|\s)personal(\s|$)") {
        # Fresh for 30 seconds and shown for 30 more while it is asked for anew: a minute in all.
        if (beresp.ttl > 30s) {
            set beresp.ttl = 30s;
        }
        set beresp.grace = 30s;
    } else {
        set beresp.grace = 24h;
    }
}

sub vcl_backend_error {
    set beresp.http.Content-Type = "text/plain; charset=utf-8";
    set beresp.http.Retry-After = "10";
    set beresp.http.Cache-Control = "no-store";
    synthetic("Please try again in a minute.");
    return (deliver);
}

sub vcl_deliver {
    # Grace for a node that answers, but not this: once more, and then its last good page will do.
    if (resp.status >= 500 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD") && req.url !~ "^/(desk|live)(/|$|\?)") {
        return (restart);
    }
    # Between the site and this cache alone.
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
}
