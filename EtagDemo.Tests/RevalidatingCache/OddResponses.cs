namespace EtagDemo.Tests.RevalidatingCache;

/// <summary>Responses that break the rules of HTTP, each in one way. Whatever is believed of them, two recipients may believe two things.</summary>
internal static class OddResponses
{
    public const string Secret = "only-the-origin-knows";

    private const string Fresh = "Cache-Control: max-age=600\r\nX-Secret: " + Secret + "\r\n";

    public static readonly Dictionary<string, string> All = new()
    {
        ["a length that is negative"] = Ok("Content-Length: -5\r\n", "hello"),
        ["a length with a sign"] = Ok("Content-Length: +5\r\n", "hello"),
        ["a length that is no number"] = Ok("Content-Length: five\r\n", "hello"),
        ["a length in hexadecimal"] = Ok("Content-Length: 0x5\r\n", "hello"),
        ["a length with a fraction"] = Ok("Content-Length: 5.0\r\n", "hello"),
        ["a length that is empty"] = Ok("Content-Length:\r\n", "hello"),
        ["a length of more than 63 bits"] = Ok("Content-Length: 99999999999999999999\r\n", "hello"),
        ["a length that is a list"] = Ok("Content-Length: 5, 5\r\n", "hello"),
        ["a length that is a list of two values"] = Ok("Content-Length: 5, 6\r\n", "hello"),
        ["two lengths"] = Ok("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"),
        ["two lengths, the second no number"] = Ok("Content-Length: 5\r\nContent-Length: x\r\n", "hello"),
        ["a length beside chunks"] = Ok("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"),
        ["a coding that nobody takes off"] = Ok("Transfer-Encoding: gzip, chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"),
        ["the same in two lines"] = Ok("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"),
        ["chunked twice"] = Ok("Transfer-Encoding: chunked, chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"),
        ["a coding without chunks"] = Ok("Transfer-Encoding: gzip\r\n", "hello"),
        ["a coding that does nothing"] = Ok("Transfer-Encoding: identity\r\n", "hello"),
        ["chunks in HTTP/1.0"] = $"HTTP/1.0 200 OK\r\n{Fresh}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        ["205 with content"] = $"HTTP/1.1 205 Reset Content\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["205 with content in chunks"] = $"HTTP/1.1 205 Reset Content\r\n{Fresh}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        ["205 with content until the end"] = $"HTTP/1.1 205 Reset Content\r\n{Fresh}\r\nhello",
        ["204 with a length"] = $"HTTP/1.1 204 No Content\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["204 with chunks"] = $"HTTP/1.1 204 No Content\r\n{Fresh}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        ["101 that nobody asked for"] = $"HTTP/1.1 101 Switching Protocols\r\n{Fresh}Connection: upgrade\r\nUpgrade: x\r\n\r\n",
        ["a status of two digits"] = $"HTTP/1.1 20 OK\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["a status of four digits"] = $"HTTP/1.1 2000 OK\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["a status below 100"] = $"HTTP/1.1 099 Odd\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["status 600"] = $"HTTP/1.1 600 Odd\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["status 999"] = $"HTTP/1.1 999 Odd\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["a control character in a field"] = Ok("X-A: a\u0001b\r\nContent-Length: 5\r\n", "hello"),
        ["DEL in a field"] = Ok("X-A: a\u007fb\r\nContent-Length: 5\r\n", "hello"),
        ["a control character in a content field"] = Ok("Content-Type: text/\u0002plain\r\nContent-Length: 5\r\n", "hello"),
        ["a control character in the reason"] = $"HTTP/1.1 200 O\u0001K\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
        ["no name before the colon"] = Ok(": x\r\nContent-Length: 5\r\n", "hello"),
        ["a space in a name"] = Ok("X A: x\r\nContent-Length: 5\r\n", "hello"),
        ["a line without a colon"] = Ok("nonsense\r\nContent-Length: 5\r\n", "hello"),
        ["another protocol"] = $"ICY 200 OK\r\n{Fresh}Content-Length: 5\r\n\r\nhello",
    };

    private static string Ok(string fields, string body) => $"HTTP/1.1 200 OK\r\n{Fresh}{fields}\r\n{body}";
}
