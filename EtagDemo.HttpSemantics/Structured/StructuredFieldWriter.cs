using System.Globalization;
using System.Text;

namespace EtagDemo.HttpSemantics.Structured;

/// <summary>The serialising algorithms of RFC 9651 section 4.1.</summary>
internal sealed class StructuredFieldWriter
{
    private readonly StringBuilder _text = new();

    public void WriteMember(string key, StructuredMember member)
    {
        Separate();
        WriteKey(key);
        if (member.Item is { } item && item.Value == BareItem.FromBoolean(true))
        {
            WriteParameters(item.Parameters);
            return;
        }

        _text.Append('=');
        WriteValue(member);
    }

    public void WriteMember(StructuredMember member)
    {
        Separate();
        WriteValue(member);
    }

    public void WriteItem(StructuredItem item)
    {
        WriteBareItem(item.Value);
        WriteParameters(item.Parameters);
    }

    public override string ToString() => _text.ToString();

    private void WriteValue(StructuredMember member)
    {
        if (member.List is not { } list)
        {
            WriteItem(member.Item ?? throw new ArgumentException("A member is an item or an inner list; this one is neither.", nameof(member)));
            return;
        }

        _text.Append('(');
        for (var i = 0; i < list.Items.Count; i++)
        {
            _text.Append(i == 0 ? "" : " ");
            WriteItem(list.Items[i]);
        }

        _text.Append(')');
        WriteParameters(list.Parameters);
    }

    private void WriteParameters(Parameters parameters)
    {
        foreach (var (key, value) in parameters.Values)
        {
            _text.Append(';');
            WriteKey(key);
            if (value != BareItem.FromBoolean(true))
            {
                _text.Append('=');
                WriteBareItem(value);
            }
        }
    }

    private void WriteKey(string key) => _text.Append(StructuredCharacters.RequireKey(key));

    private void WriteBareItem(BareItem item)
    {
        if (item.TryGetText(BareItemKind.Token, out var token))
        {
            _text.Append(token);
        }
        else if (item.TryGetText(BareItemKind.String, out var text))
        {
            WriteString(text);
        }
        else if (item.TryGetText(BareItemKind.DisplayString, out var display))
        {
            WriteDisplayString(display);
        }
        else if (item.TryGetBytes(out var bytes))
        {
            _text.Append(':').Append(Convert.ToBase64String(bytes.Span)).Append(':');
        }
        else if (item.TryGetBoolean(out var truth))
        {
            _text.Append(truth ? "?1" : "?0");
        }
        else if (item.TryGetDate(out var seconds))
        {
            _text.Append(CultureInfo.InvariantCulture, $"@{seconds}");
        }
        else if (item.TryGetDecimal(out var number))
        {
            _text.Append(number.ToString("0.0##", CultureInfo.InvariantCulture));
        }
        else if (item.TryGetInteger(out var integer))
        {
            _text.Append(integer);
        }
    }

    private void WriteString(string text)
    {
        _text.Append('"');
        foreach (var character in text)
        {
            _text.Append(character is '"' or '\\' ? "\\" : "").Append(character);
        }

        _text.Append('"');
    }

    private void WriteDisplayString(string text)
    {
        _text.Append("%\"");
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            if (unit is (byte)'%' or (byte)'"' or < 0x20 or > 0x7e)
            {
                _text.Append('%').Append(Convert.ToHexStringLower([unit]));
            }
            else
            {
                _text.Append((char)unit);
            }
        }

        _text.Append('"');
    }

    private void Separate() => _text.Append(_text.Length == 0 ? "" : ", ");
}
