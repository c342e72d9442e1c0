using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.Numerics.Tests;

/// <summary>The members that were generated for one golden case and element type, found by name and shape as a caller's code would bind to them.</summary>
internal sealed class Family<T>(GoldenCase golden)
    where T : unmanaged
{
    private readonly Type _type = TypeOf(golden);

    public GoldenCase Golden => golden;

    public Scalar<T> Scalar => Bind<Scalar<T>>("F");

    public Map<T> Forward => Bind<Map<T>>("F");

    /// <summary>The function at Accuracy = Fast, declared where that differs.</summary>
    public Map<T>? Fast => Find<Map<T>>("Fast")?.CreateDelegate<Map<T>>();

    public Scalar<T> ScalarFast => Bind<Scalar<T>>("Fast");

    public Scalar<T> ScalarDerivative => Bind<Scalar<T>>("FDerivative");

    public Map<T> Derivative => Bind<Map<T>>("FDerivative");

    public MapTwice<T> WithDerivative => Bind<MapTwice<T>>("FWithDerivative");

    public Backward<T> Backward => Bind<Backward<T>>("FBackward");

    public bool HasBackwardFromOutput => Find<Backward<T>>("FBackwardFromOutput") is not null;

    public Backward<T> BackwardFromOutput => Bind<Backward<T>>("FBackwardFromOutput");

    public Batch<T> Batch => Bind<Batch<T>>("FBatch");

    public BatchBackward<T> BatchBackward => Bind<BatchBackward<T>>("FBatchBackward");

    /// <summary>The class in GoldenFamilies.cs that declares a case.</summary>
    public static Type TypeOf(GoldenCase golden)
    {
        string name = "ActivationGen.Numerics.Tests.Golden." + char.ToUpperInvariant(golden.Name[0]) + Regex.Replace(golden.Name[1..], "[^A-Za-z0-9]+", "_");
        return Assembly.GetExecutingAssembly().GetType(name) ?? throw new InvalidOperationException($"{golden.Name} is not declared: run golden/declare.py.");
    }

    private TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate =>
        Find<TDelegate>(name)?.CreateDelegate<TDelegate>() ?? throw new MissingMethodException($"{_type.Name} has no {name} of the shape {typeof(TDelegate).Name}.");

    private MethodInfo? Find<TDelegate>(string name) =>
        _type.GetMethod(name, [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)]);
}
