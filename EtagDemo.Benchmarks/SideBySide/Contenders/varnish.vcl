# Varnish as a cache that validates every request whose response says no-cache. Placeholders in braces are filled in by the command.
vcl 4.1;

backend origin {
  .host = "127.0.0.1";
  .port = "{origin}";
}

sub vcl_backend_response {
  if (beresp.http.Cache-Control ~ "no-cache") {
    # A ttl of 0 would make it uncacheable, and without keep there would be nothing left to validate. The built-in rules, which pass no-cache by, are left out by the return.
    set beresp.ttl = 1ms;
    set beresp.grace = 0s;
    set beresp.keep = 1h;
    return (deliver);
  }
}
