namespace EtagDemo.Benchmarks.SideBySide.Contenders;

/// <param name="Http1">Speaks HTTP/1.1.</param>
/// <param name="Http2">Speaks HTTP/2 without TLS.</param>
internal readonly record struct OriginPorts(int Http1, int Http2);
