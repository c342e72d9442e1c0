using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>What an edit sets off, by the names of the pipeline's steps.</summary>
public sealed class IncrementalityTests
{
    private const string Declared =
        """
        using System; using ActivationGen;
        static partial class A
        {
            [Activation("elu", Alpha = 1)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
            [Activation("relu")] public static partial double G(double x);
        }
        """;

    private const string Other = "class B { int M() => 1; }";

    private static readonly string[] Steps = [PipelineSteps.Declarations, PipelineSteps.Target, PipelineSteps.Files, PipelineSteps.Runtime];

    [Theory]
    [InlineData(Declared, "class B { int M() => 2; int N() => 3; }")]
    [InlineData("// A comment.\n" + Declared, Other)]
    [InlineData(Declared + "\nclass C { }", Other)]
    public void AnEditThatChangesNoDeclarationSetsOffNothing(string declared, string other)
    {
        Dictionary<string, List<IncrementalStepRunReason>> reasons = Rerun(declared, other);
        Assert.All(reasons, step => Assert.All(step.Value, reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Key}: {reason}")));
    }

    [Fact]
    public void AnEditOfOneDeclarationLeavesTheOthersAlone()
    {
        Dictionary<string, List<IncrementalStepRunReason>> reasons = Rerun(Declared.Replace("Alpha = 1", "Alpha = 2", StringComparison.Ordinal), Other);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons[PipelineSteps.Declarations]);
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons[PipelineSteps.Files]);
        Assert.Equal([IncrementalStepRunReason.Unchanged], reasons[PipelineSteps.Target]);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, reasons[PipelineSteps.Runtime]);
    }

    [Fact]
    public void AConventionChangesWhatLeavesAParameterOpen()
    {
        string leaky = Declared.Replace("elu\", Alpha = 1", "leaky_relu\"", StringComparison.Ordinal);
        Dictionary<string, List<IncrementalStepRunReason>> reasons = Rerun(
            leaky, "[assembly: ActivationGen.ActivationConvention(ActivationGen.ActivationLibrary.Keras)]" + Other, before: leaky);
        Assert.Contains(IncrementalStepRunReason.Modified, reasons[PipelineSteps.Declarations]);
    }

    [Fact]
    public void NoModelReachesTheCompiler()
    {
        GeneratorRunResult result = Generation.Driver(Generation.Compile(Declared), trackSteps: true).RunGenerators(Generation.Compile(Declared)).GetRunResult().Results.Single();
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string step in Steps)
        {
            foreach (object value in result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value)) { AssertNoRoslyn(value, step, seen); }
        }

        Assert.NotEmpty(seen);
    }

    [Fact]
    public void CancellingIsNoError()
    {
        Compilation compilation = Generation.Compile(Declared);
        using System.Threading.CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        GeneratorDriver driver = Generation.Driver(compilation);
        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(compilation, cancelled.Token));
        Assert.Null(driver.RunGenerators(compilation).GetRunResult().Results.Single().Exception);
    }

    private static Dictionary<string, List<IncrementalStepRunReason>> Rerun(string declared, string other, string before = Declared)
    {
        CSharpCompilation first = Generation.Compile(before, Other);
        CSharpCompilation second = Replace(Replace(first, 0, declared), 1, other);
        GeneratorDriver driver = Generation.Driver(first, trackSteps: true).RunGenerators(first).RunGenerators(second);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Dictionary<string, List<IncrementalStepRunReason>> reasons = Steps.ToDictionary(step => step, step => Reasons(result.TrackedSteps[step]));
        reasons.Add("Output", Reasons(result.TrackedOutputSteps.SelectMany(step => step.Value)));
        return reasons;
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, int index, string text)
    {
        SyntaxTree old = compilation.SyntaxTrees[index];
        return old.ToString() == text
            ? compilation
            : compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)old.Options, old.FilePath));
    }

    private static List<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static void AssertNoRoslyn(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) { return; }

        Assert.False(value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ?? false, $"{path} holds {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items) { AssertNoRoslyn(item, path, seen); }

            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertNoRoslyn(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
