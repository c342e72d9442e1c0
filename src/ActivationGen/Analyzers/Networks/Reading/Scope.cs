using System.Collections.Generic;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>
/// What locals, parameters and buffers hold at a point of a method: a <see cref="Flow"/>, <see cref="ModuleValue"/>, <see cref="ModuleSequence"/>,
/// <see cref="DeclaredLayers"/> or <see cref="NumberValue"/>. Keys are symbols, or a symbol with an index for one buffer of an array of them.
/// </summary>
internal sealed class Scope
{
    private readonly Dictionary<object, object?> _values;
    private readonly Dictionary<object, object> _aliases;
    private readonly ReturnSlot _returned;

    public Scope(int level = 0)
        : this([], [], new ReturnSlot(), level)
    {
    }

    private Scope(Dictionary<object, object?> values, Dictionary<object, object> aliases, ReturnSlot returned, int level) =>
        (_values, _aliases, _returned, Level) = (values, aliases, returned, level);

    /// <summary>In how many conditions and loops the point is: what is made outside of them must not be changed for good within.</summary>
    public int Level { get; }

    /// <summary>Whether nothing after this point is reached: it returned, threw or left the loop.</summary>
    public bool IsEnded { get; set; }

    public object? Returned => _returned.Value;

    public bool TryGet(object key, out object? value) => _values.TryGetValue(Resolve(key), out value);

    public void Set(object key, object? value)
    {
        _aliases.Remove(key);
        _values[key] = value;
    }

    /// <summary>Writes through to the buffer that the key is another name of.</summary>
    public void SetContent(object key, object? value) => _values[Resolve(key)] = value;

    /// <summary>Makes one key another name of the buffer behind another.</summary>
    public void SetAlias(object key, object buffer)
    {
        object target = Resolve(buffer);
        if (!target.Equals(key)) { _aliases[key] = target; }
    }

    public object Resolve(object key) => _aliases.TryGetValue(key, out object? target) ? target : key;

    public Scope Fork() => new(new Dictionary<object, object?>(_values), new Dictionary<object, object>(_aliases), _returned, Level + 1);

    public void Return(object place, object? value)
    {
        _returned.Add(place, value);
        IsEnded = true;
    }

    /// <summary>Takes over what all branches agree on.</summary>
    public void Merge(List<Scope> branches)
    {
        branches.RemoveAll(branch => branch.IsEnded);
        if (branches.Count == 0)
        {
            IsEnded = true;
            return;
        }

        HashSet<object> keys = [.. _values.Keys];
        foreach (Scope branch in branches) { keys.UnionWith(branch._values.Keys); }

        foreach (object key in keys)
        {
            branches[0]._values.TryGetValue(key, out object? agreed);
            foreach (Scope branch in branches)
            {
                branch._values.TryGetValue(key, out object? value);
                if (!Equals(value, agreed)) { agreed = agreed is Flow || value is Flow ? new Flow() : null; }
            }

            _values[key] = agreed;
        }
    }

    /// <summary>Forgets what tensors and buffers hold, as at the start of a loop that may have run before.</summary>
    public void Forget(IEnumerable<object> keys)
    {
        foreach (object key in keys)
        {
            object target = Resolve(key);
            if (_values.TryGetValue(target, out object? value)) { _values[target] = value is Flow ? new Flow() : null; }
        }
    }

    private sealed class ReturnSlot
    {
        private object? _place;

        public object? Value { get; private set; }

        public void Add(object place, object? value)
        {
            // Two return statements that give different things give nothing that is known.
            Value = _place is null || ReferenceEquals(_place, place) || Equals(Value, value) ? value : null;
            _place ??= place;
            if (!ReferenceEquals(_place, place)) { _place = this; }
        }
    }
}
