using System.Globalization;
using System.Text;
using EtagDemo.Etags.Stores;

namespace EtagDemo.Tests.Etags.Interleavings;

/// <summary>A state as a text in which nonces and epochs have names by order of appearance, since only their equality matters.</summary>
internal sealed class StateText
{
    private readonly StringBuilder _text = new();
    private readonly List<object> _names = [];

    public StateText Add(string? part)
    {
        _text.Append(part).Append('|');
        return this;
    }

    public StateText AddVector(TagVector? vector)
    {
        if (vector is not null)
        {
            Name(vector.Epoch);
            foreach (var seen in vector.Nonces)
            {
                Name((vector.Epoch, seen.Nonce));
            }
        }

        return Add(null);
    }

    public override string ToString() => _text.ToString();

    private void Name(object value)
    {
        var index = _names.IndexOf(value);
        if (index < 0)
        {
            index = _names.Count;
            _names.Add(value);
        }

        _text.Append(CultureInfo.InvariantCulture, $"#{index}");
    }
}
