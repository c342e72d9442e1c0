using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ActivationGen.OptionalMembers.Tests.Parallel;

/// <summary>
/// Every form over memory against the form over spans, found by reflection: the same bits with any number of threads, the same errors, and what cancellation leaves.
/// </summary>
public abstract class ParallelTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Rows = 150, Columns = 1000;

    /// <summary>Each method over memory by name and parameter types.</summary>
    public static TheoryData<string> Members => [.. MethodsOverMemory().Select(method => Key(method))];

    [Theory, MemberData(nameof(Members))]
    public void AnyNumberOfThreadsGivesTheBitsOfTheSpans(string key)
    {
        MethodInfo method = MethodsOverMemory().Single(candidate => Key(candidate) == key);
        foreach ((int rows, int columns) in new[] { (Rows, Columns), (25_000, 7), (3, 70_000), (5, 3), (0, 4) })
        {
            object?[] arguments = Arguments(method, rows, columns);
            T[][] expected = Run(new Spans(method), arguments);
            foreach (int threads in new[] { 1, 2, 5 })
            {
                object?[] again = Arguments(method, rows, columns);
                T[][] actual = RunOverMemory(method, again, new ParallelOptions { MaxDegreeOfParallelism = threads });
                Assert.Equal(expected.Length, actual.Length);
                for (int i = 0; i < expected.Length; i++) { Assert.True(expected[i].AsSpan().SequenceEqual(actual[i]), $"{key}: output {i}, {threads} threads, {rows} rows"); }
            }

            // Without options: all cores.
            Assert.Equal(expected, RunOverMemory(method, Arguments(method, rows, columns), null));
        }
    }

    [Theory, MemberData(nameof(Members))]
    public void ACancelledTokenWritesNothing(string key)
    {
        MethodInfo method = MethodsOverMemory().Single(candidate => Key(candidate) == key);
        foreach (int rows in new[] { 2, Rows })
        {
            object?[] arguments = Arguments(method, rows, Columns);
            T[][] before = [.. Outputs(method, arguments).Select(output => output.ToArray())];
            ParallelOptions options = new() { CancellationToken = new CancellationToken(canceled: true) };
            TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => RunOverMemory(method, arguments, options));
            Assert.IsAssignableFrom<OperationCanceledException>(thrown.InnerException);
            Assert.Equal(before, Outputs(method, arguments).Select(output => output.ToArray()));
        }
    }

    [Theory, MemberData(nameof(Members))]
    public void AWrongLengthIsFoundBeforeAnythingIsWritten(string key)
    {
        MethodInfo method = MethodsOverMemory().Single(candidate => Key(candidate) == key);
        ParameterInfo[] parameters = method.GetParameters();
        for (int wrong = 1; wrong < parameters.Length; wrong++)
        {
            if (parameters[wrong].ParameterType != typeof(Memory<T>)) { continue; }

            object?[] arguments = Arguments(method, Rows, Columns);
            arguments[wrong] = new Memory<T>(new T[((Memory<T>)arguments[wrong]!).Length - 1]);
            T[][] before = [.. Outputs(method, arguments).Select(output => output.ToArray())];
            TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => RunOverMemory(method, arguments, null));
            Assert.Equal(parameters[wrong].Name, Assert.IsType<ArgumentException>(thrown.InnerException).ParamName);
            Assert.Equal(before, Outputs(method, arguments).Select(output => output.ToArray()));
        }
    }

    [Fact]
    public void CancellationOnTheWayLeavesWholeSections()
    {
        // Memory that cancels when it is asked for its elements for the twentieth time, in one of the first sections.
        T[] x = Random(40 * 65_536, 1), y = Filled(x.Length, T.NaN), expected = new T[x.Length];
        Elu(x, expected);
        using CancellationTokenSource source = new();
        using CancellingMemory memory = new(x, source, calls: 20);
        ParallelOptions options = new() { MaxDegreeOfParallelism = 2, CancellationToken = source.Token };
        Assert.ThrowsAny<OperationCanceledException>(() => EluOverMemory(memory.Memory, y, options));
        Assert.Contains(y, T.IsNaN);
        Assert.Contains(y, value => !T.IsNaN(value));
        for (int i = 0; i < y.Length; i++)
        {
            Assert.True(y[i] == expected[i] || T.IsNaN(y[i]));
            Assert.Equal(T.IsNaN(y[i / 32_768 * 32_768]), T.IsNaN(y[i]));
        }
    }

    [Fact]
    public void WorkIsSpreadOnlyWhereThereIsEnough()
    {
        CountingScheduler scheduler = new();
        ParallelOptions options = new() { MaxDegreeOfParallelism = 2, TaskScheduler = scheduler };
        EluOverMemory(new T[131_072], new T[131_072], options);
        Assert.Equal(0, scheduler.Tasks);
        EluOverMemory(new T[131_073], new T[131_073], options);
        Assert.True(scheduler.Tasks > 0);
    }

    [Fact]
    public void InPlaceIsAsOverSpans()
    {
        T[] x = Random(Rows * Columns, 1), expected = new T[x.Length];
        Elu(x, expected);
        EluOverMemory(x, x, null);
        Assert.Equal(expected, x);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => EluOverMemory(x.AsMemory(0, x.Length - 1), x.AsMemory(1), null)).ParamName);
    }

    protected abstract void Elu(ReadOnlySpan<T> x, Span<T> y);

    protected abstract void EluOverMemory(ReadOnlyMemory<T> x, Memory<T> y, ParallelOptions? options);

    private static IEnumerable<MethodInfo> MethodsOverMemory() => typeof(OnAllCores).GetMethods()
        .Where(method => method.GetParameters() is [{ } first, .., { } last]
            && first.ParameterType == typeof(ReadOnlyMemory<T>) && last.ParameterType == typeof(ParallelOptions));

    private static string Key(MethodInfo method) => $"{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";

    /// <summary>Arguments by the parameters' names and types: whole batches, one element a column, one a row.</summary>
    private static object?[] Arguments(MethodInfo method, int rows, int columns)
    {
        ParameterInfo[] parameters = method.GetParameters();
        object?[] arguments = new object?[parameters.Length];
        bool isLogSumExp = method.Name.StartsWith("LogSumExp", StringComparison.Ordinal), isPacked = method.Name.Contains("Packed", StringComparison.Ordinal);
        for (int i = 0; i < parameters.Length; i++)
        {
            string name = parameters[i].Name!;
            bool isOneEachRow = name == "losses" || (isLogSumExp && name is "y" or "gradOutput");
            int length = name is "bias" or "alpha" or "beta" or "gradBias" or "gradAlpha" ? columns : isOneEachRow ? rows : rows * columns * (isPacked && (name is "x" or "gradInput") ? 2 : 1);
            Type type = parameters[i].ParameterType;
            arguments[i] =
                type == typeof(ReadOnlyMemory<T>) ? new ReadOnlyMemory<T>(Random(length, i))
                : type == typeof(Memory<T>) ? new Memory<T>(Random(length, i))
                : type == typeof(ReadOnlyMemory<bool>) ? new ReadOnlyMemory<bool>([.. Random(length, i).Select(value => value > T.Zero)])
                : type == typeof(ReadOnlyMemory<int>) ? new ReadOnlyMemory<int>([.. Enumerable.Range(0, rows).Select(row => row * 7 % columns)])
                : type == typeof(T) ? T.CreateChecked(0.75)
                : name == "rowLength" ? (isPacked ? 2 : 1) * columns
                : name == "queries" ? (rows % 3 == 0 && columns >= 3 ? 3 : 1)
                : null;
        }

        return arguments;
    }

    private static IEnumerable<Memory<T>> Outputs(MethodInfo method, object?[] arguments) =>
        arguments.OfType<Memory<T>>();

    private static T[][] RunOverMemory(MethodInfo method, object?[] arguments, ParallelOptions? options)
    {
        arguments[^1] = options;
        object? returned = method.Invoke(null, arguments);
        return [.. Results(arguments), returned is T value ? [value] : []];
    }

    private static T[][] Run(Spans spans, object?[] arguments)
    {
        object? returned = spans.Invoke(arguments);
        return [.. Results(arguments), returned is T value ? [value] : []];
    }

    /// <summary>The contents of destinations, and the values of out parameters, which reflection puts in their place.</summary>
    private static T[][] Results(object?[] arguments) =>
        [.. arguments.Where(argument => argument is Memory<T> or T).Select(argument => argument is T value ? [value] : ((Memory<T>)argument!).ToArray())];

    private static T[] Filled(int length, T value)
    {
        T[] values = new T[length];
        values.AsSpan().Fill(value);
        return values;
    }

    private static T[] Random(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 8))];
    }

    /// <summary>Calls the form over spans: reflection cannot, so an expression tree's lambda turns memory into spans.</summary>
    private sealed class Spans
    {
        private readonly Func<object?[], object?> _call;

        public Spans(MethodInfo overMemory)
        {
            Type[] types = [.. overMemory.GetParameters()[..^1].Select(parameter => OverSpan(parameter.ParameterType))];
            MethodInfo method = overMemory.DeclaringType!.GetMethod(overMemory.Name, types) ?? throw new MissingMethodException(Key(overMemory));
            var arguments = Expression.Parameter(typeof(object?[]));
            List<ParameterExpression> results = [];
            List<Expression> passed = [], after = [];
            for (int i = 0; i < types.Length; i++)
            {
                var element = Expression.ArrayAccess(arguments, Expression.Constant(i));
                Type memory = overMemory.GetParameters()[i].ParameterType;
                if (types[i].IsByRef)
                {
                    var result = Expression.Variable(typeof(T));
                    results.Add(result);
                    passed.Add(result);
                    after.Add(Expression.Assign(element, Expression.Convert(result, typeof(object))));
                    continue;
                }

                var unboxed = Expression.Convert(element, memory);
                passed.Add(memory == types[i] ? unboxed : Expression.Property(unboxed, "Span"));
            }

            Expression call = Expression.Call(method, passed);
            if (method.ReturnType == typeof(void)) { call = Expression.Block(call, Expression.Constant(null)); }

            var returned = Expression.Variable(typeof(object));
            var body = Expression.Block(
                [.. results, returned],
                [Expression.Assign(returned, Expression.Convert(call, typeof(object))), .. after, returned]);
            _call = Expression.Lambda<Func<object?[], object?>>(body, arguments).Compile();
        }

        public object? Invoke(object?[] arguments) => _call(arguments);

        private static Type OverSpan(Type type) =>
            type == typeof(Memory<T>) ? typeof(Span<T>)
            : type == typeof(ReadOnlyMemory<T>) ? typeof(ReadOnlySpan<T>)
            : type == typeof(ReadOnlyMemory<bool>) ? typeof(ReadOnlySpan<bool>)
            : type == typeof(ReadOnlyMemory<int>) ? typeof(ReadOnlySpan<int>)
            : type;
    }

    private sealed class CancellingMemory(T[] elements, CancellationTokenSource source, int calls) : MemoryManager<T>
    {
        private int _calls;

        public override Span<T> GetSpan()
        {
            if (Interlocked.Increment(ref _calls) == calls) { source.Cancel(); }

            return elements;
        }

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
        }
    }

    private sealed class CountingScheduler : TaskScheduler
    {
        public int Tasks;

        protected override void QueueTask(Task task)
        {
            Interlocked.Increment(ref Tasks);
            ThreadPool.QueueUserWorkItem(_ => TryExecuteTask(task));
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued)
        {
            Interlocked.Increment(ref Tasks);
            return TryExecuteTask(task);
        }

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}

public sealed class SingleParallelTests : ParallelTests<float>
{
    protected override void Elu(ReadOnlySpan<float> x, Span<float> y) => OnAllCores.Elu(x, y);

    protected override void EluOverMemory(ReadOnlyMemory<float> x, Memory<float> y, ParallelOptions? options) => OnAllCores.Elu(x, y, options);
}

public sealed class DoubleParallelTests : ParallelTests<double>
{
    protected override void Elu(ReadOnlySpan<double> x, Span<double> y) => OnAllCores.Elu(x, y);

    protected override void EluOverMemory(ReadOnlyMemory<double> x, Memory<double> y, ParallelOptions? options) => OnAllCores.Elu(x, y, options);
}
