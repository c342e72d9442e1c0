using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// The constants of a family, or of one pass over rows: fields of a struct that reaches the loops as an <c>in</c> parameter. So the JIT cannot see their values, and the
/// vectors made of them before the loop stay in registers instead of being read from memory again in each iteration.
/// </summary>
internal sealed class ConstantTable
{
    private readonly string _prefix;
    private readonly List<(string Field, Value Constant)> _fields = [];
    private readonly Dictionary<(long Bits, bool IsBits, bool IsDouble), string> _fieldOf = [];
    private readonly Dictionary<string, string> _tableOf = [];
    private readonly List<(string Name, Value Lookup)> _tables = [];

    /// <summary>Gathers what any of the <paramref name="kernels"/> needs: those of the members, and their versions for different targets.</summary>
    private ConstantTable(string prefix, IEnumerable<Kernel> kernels)
    {
        _prefix = prefix;
        Identifiers fields = new();
        fields.Reserve(TypeName, ValuesName);
        foreach (Kernel kernel in kernels)
        {
            foreach (Value value in kernel.Values)
            {
                if (value.Operation == KernelOperation.Constant && !_fieldOf.ContainsKey(KeyOf(value)))
                {
                    string field = fields.Unique(Identifiers.Pascal(value.Name ?? NameByValue(value)), [""]);
                    _fieldOf.Add(KeyOf(value), field);
                    _fields.Add((field, value));
                }

                if (value.Operation == KernelOperation.Lookup && !_tableOf.ContainsKey(KeyOf(value.Table)))
                {
                    string table = fields.Unique(_prefix + (value.TableName is { } name ? $"{Identifiers.Pascal(name)}Table" : $"Table{_tables.Count + 1}"), [""]);
                    _tableOf.Add(KeyOf(value.Table), table);
                    _tables.Add((table, value));
                }
            }
        }
    }

    /// <summary>What the <paramref name="kernels"/> need in every form that is printed of them.</summary>
    public static ConstantTable Of(string prefix, IReadOnlyList<Kernel> kernels) => new(prefix, kernels.Concat(kernels.Select(ScaleExpansion.Apply)));

    public bool HasFields => _fields.Count > 0;

    public string TypeName => _prefix + "Constants";

    /// <summary>The static field that holds the values.</summary>
    public string ValuesName => _prefix + "Values";

    public string FieldOf(Value constant) => _fieldOf[KeyOf(constant)];

    /// <summary>The property that gives the table of a look-up.</summary>
    public string TableOf(Value lookup) => _tableOf[KeyOf(lookup.Table)];

    public void WriteDeclarations(SourceWriter writer, bool withStruct)
    {
        foreach ((string name, Value lookup) in _tables)
        {
            bool inDouble = lookup.Builder.HasDoubleLanes;
            IEnumerable<string> literals = lookup.Table.Select(entry => inDouble ? Literals.OfDouble(entry) : Literals.OfSingle((int)entry));
            writer.Line($"private static ReadOnlySpan<{TypeOf(lookup)}> {name} => new {TypeOf(lookup)}[] {{ {string.Join(", ", literals)} }};");
            writer.Line();
        }

        if (!HasFields || !withStruct) { return; }

        writer.Line($"private static readonly {TypeName} {ValuesName} = new {TypeName}");
        writer.Line("{");
        foreach ((string field, Value constant) in _fields) { writer.Line($"    {field} = {Literals.OfConstant(constant)},"); }

        writer.Line("};");
        writer.Line();
        using (writer.Block($"private struct {TypeName}"))
        {
            foreach ((string field, Value constant) in _fields) { writer.Line($"internal {TypeOf(constant)} {field};"); }
        }

        writer.Line();
    }

    /// <summary>The C# type of one lane of a value.</summary>
    public static string TypeOf(Value value) => (value.Builder.HasDoubleLanes, value.IsBits) switch
    {
        (true, true) => "long",
        (true, false) => "double",
        (false, true) => "int",
        (false, false) => "float",
    };

    private static string NameByValue(Value constant)
    {
        if (constant.IsBits) { return "bits"; }

        return constant.Number switch
        {
            0 => "zero",
            1 => "one",
            -1 => "minusOne",
            2 => "two",
            0.5 => "half",
            double.PositiveInfinity => "infinity",
            double.NegativeInfinity => "negativeInfinity",
            double.NaN => "notANumber",
            _ => "constant",
        };
    }

    private static (long, bool, bool) KeyOf(Value constant) => (constant.ConstantBits, constant.IsBits, constant.Builder.HasDoubleLanes);

    private static string KeyOf(EquatableArray<long> table) => string.Join(" ", table);
}
