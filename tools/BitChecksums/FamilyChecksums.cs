using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ActivationGen.Numerics.Tests;

namespace ActivationGen.BitChecksums;

/// <summary>Every member of every family that has one of the shapes in Members.cs, or maps rows to rows, run over the arguments.</summary>
internal static class FamilyChecksums<T>
    where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
{
    /// <summary>Short rows are worked on together, long ones one after the other.</summary>
    private static readonly int[] RowLengths = [47, 299];

    public static IEnumerable<string> All(T[] arguments) =>
        from type in typeof(Program).Assembly.GetTypes()
        where type.Namespace == "ActivationGen.Numerics.Tests.Golden" && !type.IsNested
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        let checksum = Of(method, arguments)
        where checksum is not null
        select $"{type.Name} {typeof(T).Name} {method.Name}({method.GetParameters().Length}) {checksum}";

    private delegate void RowBatch(ReadOnlySpan<T> x, int rowLength, Span<T> y);

    private static string? Of(MethodInfo method, T[] arguments)
    {
        T[] first = new T[arguments.Length], second = new T[arguments.Length], moderate = [.. Arguments.Moderate.Select(T.CreateTruncating)];
        Checksum checksum = new();
        void Add()
        {
            checksum.Add<T>(first);
            checksum.Add<T>(second);
        }

        if (Bind<Scalar<T>>(method) is { } scalar) { for (int i = 0; i < first.Length; i++) { first[i] = scalar(arguments[i]); } }
        else if (Bind<Map<T>>(method) is { } map) { map(arguments, first); }
        else if (Bind<MapTwice<T>>(method) is { } both) { both(arguments, first, second); }
        else if (method.Name.EndsWith("Batch", StringComparison.Ordinal) && Bind<Batch<T>>(method) is { } batch)
        {
            foreach (int rowLength in RowLengths)
            {
                int whole = arguments.Length / rowLength * rowLength;
                batch(arguments.AsSpan(0, whole), moderate.AsSpan(0, rowLength), first.AsSpan(0, whole));
                Add();
            }
        }
        else if (Bind<Backward<T>>(method) is { } backward) { backward(arguments, moderate, first); }
        else if (Bind<BatchBackward<T>>(method) is { } batchBackward)
        {
            foreach (int rowLength in RowLengths)
            {
                int whole = arguments.Length / rowLength * rowLength;
                batchBackward(
                    arguments.AsSpan(0, whole), moderate.AsSpan(0, rowLength), moderate.AsSpan(0, whole), first.AsSpan(0, whole), second.AsSpan(0, rowLength));
                Add();
            }
        }
        else if (Bind<RowBatch>(method) is { } rows)
        {
            // A few rows, some tens and many: each go another way.
            foreach ((int rowLength, int count) in new[] { (10, 3), (10, 40), (10, int.MaxValue), (299, int.MaxValue) })
            {
                int whole = Math.Min(moderate.Length / rowLength, count) * rowLength;
                rows(moderate.AsSpan(0, whole), rowLength, first.AsSpan(0, whole));
                Add();
            }
        }
        else { return null; }

        Add();
        return checksum.ToString();
    }

    private static TDelegate? Bind<TDelegate>(MethodInfo method)
        where TDelegate : Delegate =>
        (TDelegate?)Delegate.CreateDelegate(typeof(TDelegate), method, throwOnBindFailure: false);
}
