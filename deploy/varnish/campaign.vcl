vcl 4.1;
# Varnish in front of the nodes of the site, behind whatever ends TLS. Safeguarding: what was withdrawn is gone at a word of the site (BAN),
# and without that word within a minute; grace never brings it back.
import std;
import directors;

probe ready {
    # The management port listens where the balancer can reach it: QUARKUS_MANAGEMENT_HOST. Or ask / of the site's own port.
    .url = "/en";
    .interval = 2s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

backend site1 {
    .host = "127.0.0.1";
    .port = "8431";
    .probe = ready;
    .connect_timeout = 1s;
    .first_byte_timeout = 10s;
    .between_bytes_timeout = 5s;
    .max_connections = 500;
}

backend site2 {
    .host = "127.0.0.1";
    .port = "8432";
    .probe = ready;
    .connect_timeout = 1s;
    .first_byte_timeout = 10s;
    .between_bytes_timeout = 5s;
    .max_connections = 500;
}

# Who may say that something is gone: the nodes of the site.
acl nodes {
    "127.0.0.1";
}

sub vcl_init {
    new site = directors.round_robin();
    site.add_backend(site1);
    site.add_backend(site2);
}

sub vcl_recv {
    set req.backend_hint = site.backend();
    if (req.method == "BAN" || req.method == "PURGE") {
        if (client.ip !~ nodes) {
            return (synth(405));
        }
        if (req.http.Surrogate-Key) {
            ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, "\s+", "|") + ")(\s|$)");
        } else {
            ban("obj.status != 0");
        }
        return (synth(204));
    }
    # Replaced and not added to: what a reader claims counts nothing.
    set req.http.X-Forwarded-For = client.ip;
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
    # Older than half a minute after its time a page is shown only while no node answers: and of a real child's never, see below.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 30s;
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
    # Between the site and this cache alone.
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
}
