namespace EtagDemo.Etags.EntityFramework;

/// <summary>The words and signs of PostgreSQL's SQL in one pass, without texts, quoted names, white space and comments (which nest).</summary>
internal ref struct SqlTokens(ReadOnlySpan<char> sql)
{
    private ReadOnlySpan<char> _rest = sql;

    public ReadOnlySpan<char> Current { get; private set; }

    public static bool IsWord(ReadOnlySpan<char> token) => IsWordStart(token[0]);

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var length = LengthOfToken();
            var token = _rest[..length];
            _rest = _rest[length..];
            if (!char.IsWhiteSpace(token[0]) && token[0] is not ('\'' or '"') && !token.StartsWith("--") && !token.StartsWith("/*") && (token.Length == 1 || token[0] != '$'))
            {
                Current = token;
                return true;
            }
        }

        return false;
    }

    private readonly int LengthOfToken() => _rest switch
    {
        ['\'', ..] => Quoted('\'', from: 1, escapes: false),
        ['e' or 'E', '\'', ..] => Quoted('\'', from: 2, escapes: true),
        ['"', ..] => Quoted('"', from: 1, escapes: false),
        ['-', '-', ..] => Until("\n"),
        ['/', '*', ..] => Comment(),
        ['$', ..] => DollarQuoted(),
        [var first, ..] when IsWordStart(first) => Word(),
        _ => 1,
    };

    private static bool IsWordStart(char character) => char.IsLetter(character) || character == '_';

    private readonly int Word()
    {
        var length = 1;
        while (length < _rest.Length && (char.IsLetterOrDigit(_rest[length]) || _rest[length] is '_' or '$'))
        {
            length++;
        }

        return length;
    }

    // A doubled quote ends one text and begins the next: the outcome is the same.
    private readonly int Quoted(char quote, int from, bool escapes)
    {
        for (var i = from; i < _rest.Length; i++)
        {
            if (escapes && _rest[i] == '\\')
            {
                i++;
            }
            else if (_rest[i] == quote)
            {
                return i + 1;
            }
        }

        return _rest.Length;
    }

    private readonly int DollarQuoted()
    {
        var end = 1;
        while (end < _rest.Length && (char.IsLetterOrDigit(_rest[end]) || _rest[end] == '_'))
        {
            end++;
        }

        var isDelimiter = end < _rest.Length && _rest[end] == '$' && (end == 1 || !char.IsDigit(_rest[1]));
        if (!isDelimiter)
        {
            return 1;
        }

        var delimiter = _rest[..(end + 1)];
        var close = _rest[delimiter.Length..].IndexOf(delimiter);
        return close < 0 ? _rest.Length : close + (2 * delimiter.Length);
    }

    private readonly int Until(string end)
    {
        var at = _rest.IndexOf(end);
        return at < 0 ? _rest.Length : at + end.Length;
    }

    private readonly int Comment()
    {
        var (depth, i) = (1, 2);
        while (i < _rest.Length && depth > 0)
        {
            var step = _rest[i..];
            depth += step.StartsWith("/*") ? 1 : step.StartsWith("*/") ? -1 : 0;
            i += step.StartsWith("/*") || step.StartsWith("*/") ? 2 : 1;
        }

        return Math.Min(i, _rest.Length);
    }
}
