using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks;
using ActivationGen.Analyzers.Networks.Rules;
using ActivationGen.CodeFixes.Networks;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

/// <summary>The fixes of networks, one by one and all at once: what comes out compiles and is not reported again.</summary>
public sealed class NetworkFixTests
{
    [Theory]
    [InlineData("var n = Sequential(Linear(9, 9), [|Sigmoid()|], Linear(9, 9), Sigmoid(), Linear(9, 9), Sigmoid(), Linear(9, 1));",
        "var n = Sequential(Linear(9, 9), ReLU(), Linear(9, 9), ReLU(), Linear(9, 9), ReLU(), Linear(9, 1));", 0)]
    [InlineData("var n = Sequential((\"a\", Linear(9, 9)), (\"b\", [|Sigmoid()|]), (\"c\", Linear(9, 9)), (\"d\", nn.Sigmoid(true)), (\"e\", Linear(9, 9)), (\"f\", Sigmoid()), (\"g\", Linear(9, 1)));",
        "var n = Sequential((\"a\", Linear(9, 9)), (\"b\", GELU()), (\"c\", Linear(9, 9)), (\"d\", nn.GELU()), (\"e\", Linear(9, 9)), (\"f\", GELU()), (\"g\", Linear(9, 1)));", 2)]
    [InlineData("Linear l = Linear(9, 9), m = Linear(9, 9), k = Linear(9, 9), o = Linear(9, 1); x = l.call(x).[|sigmoid()|]; x = F.sigmoid(m.call(x)); x = torch.sigmoid(k.call(x)); x = o.call(x);",
        "Linear l = Linear(9, 9), m = Linear(9, 9), k = Linear(9, 9), o = Linear(9, 1); x = l.call(x).silu(); x = F.silu(m.call(x)); x = F.silu(k.call(x)); x = o.call(x);", 1)]
    [InlineData("Sigmoid a = [|Sigmoid()|], b = Sigmoid(); var c = Sigmoid(); var n = Sequential(Linear(9, 9), a, Linear(9, 9), b, Linear(9, 9), c, Linear(9, 1));",
        "SELU a = SELU(), b = SELU(); var c = SELU(); var n = Sequential(Linear(9, 9), a, Linear(9, 9), b, Linear(9, 9), c, Linear(9, 1));", 3)]
    public Task SaturatingStackIsReplacedAtOnce(string before, string after, int choice) =>
        Fixes<SaturatingStackFix>(SaturatingStack.Rule, before, after, choice);

    [Theory]
    [InlineData("var n = Sequential(Linear(9, 9), ReLU(), [|ReLU()|], Linear(9, 1));", "var n = Sequential(Linear(9, 9), ReLU(), Linear(9, 1));")]
    [InlineData("x = x.tanh().[|gelu()|];", "x = x.tanh();")]
    [InlineData("var r = ReLU(); x = [|r.call|](F.gelu(x));", "var r = ReLU(); x = F.gelu(x);")]
    [InlineData("var n = Sequential(Linear(9, 9)).append(ReLU()).append([|SiLU()|]);", "var n = Sequential(Linear(9, 9)).append(ReLU());")]
    [InlineData("var n = new List<Module<Tensor, Tensor>> { Linear(9, 9), ReLU(), [|SiLU()|] }; Sequential(n);", "var n = new List<Module<Tensor, Tensor>> { Linear(9, 9), ReLU() }; Sequential(n);")]
    [InlineData("var n = new List<Module<Tensor, Tensor>>(); n.Add(ReLU()); n.Add([|SiLU()|]); Sequential(n);", "var n = new List<Module<Tensor, Tensor>>(); n.Add(ReLU()); Sequential(n);")]
    public Task SecondActivationIsRemoved(string before, string after) => Fixes<ActivationAfterActivationFix>(ActivationAfterActivation.Rule, before, after);

    [Theory]
    [InlineData("var n = Sequential(Linear(9, 3), [|Softmax(1)|]); F.cross_entropy(n.call(x), y);", "var n = Sequential(Linear(9, 3)); F.cross_entropy(n.call(x), y);")]
    [InlineData("var n = Sequential((\"a\", Linear(9, 3)), (\"b\", [|Softmax(1)|])); F.cross_entropy(n.call(x), y);", "var n = Sequential((\"a\", Linear(9, 3))); F.cross_entropy(n.call(x), y);")]
    [InlineData("var p = F.cross_entropy([|F.softmax(x + y, 1)|], y);", "var p = F.cross_entropy(x + y, y);")]
    [InlineData("var p = Linear(9, 3).call(x).[|softmax(1)|]; CrossEntropyLoss().call(p, y);", "var p = Linear(9, 3).call(x); CrossEntropyLoss().call(p, y);")]
    public Task SoftmaxIsRemoved(string before, string after) => Fixes<SoftmaxBeforeLogitsFix>(SoftmaxBeforeLogits.Rule, before, after);

    [Theory]
    [InlineData("var n = Sequential(Linear(9, 1), [|ReLU()|], Sigmoid());", "var n = Sequential(Linear(9, 1), Sigmoid());")]
    [InlineData("x = x.[|relu()|].softmax(1);", "x = x.softmax(1);")]
    public Task RectifierIsRemoved(string before, string after) => Fixes<RectifierBeforeLogitsFix>(RectifierBeforeLogits.Rule, before, after);

    [Theory]
    [InlineData("BCEWithLogitsLoss().call(x.[|sigmoid()|], y);", "BCEWithLogitsLoss().call(x, y);")]
    [InlineData("var n = Sequential(Linear(9, 3), [|Softmax(1)|]); NLLLoss().call(n.call(x), y);", "var n = Sequential(Linear(9, 3), LogSoftmax(1)); NLLLoss().call(n.call(x), y);")]
    [InlineData("F.nll_loss(x.[|softmax(1)|], y);", "F.nll_loss(x.log_softmax(1), y);")]
    [InlineData("BCELoss loss = BCELoss(); [|loss.call|](Linear(9, 1).call(x), y);", "BCEWithLogitsLoss loss = BCEWithLogitsLoss(); loss.call(Linear(9, 1).call(x), y);")]
    [InlineData("[|F.binary_cross_entropy(Linear(9, 1).call(x), y)|];", "F.binary_cross_entropy_with_logits(Linear(9, 1).call(x), y);")]
    public Task LossIsMatched(string before, string after) => Fixes<LossMismatchFix>(LossMismatch.Rule, before, after);

    [Theory]
    [InlineData("var n = Sequential(Linear(9, 9), SELU(), [|Dropout(0.1)|], Linear(9, 9), SELU(), [|Dropout()|]);", "var n = Sequential(Linear(9, 9), SELU(), AlphaDropout(0.1), Linear(9, 9), SELU(), AlphaDropout());")]
    public Task DropoutBecomesAlphaDropout(string before, string after) => Fixes<SelfNormalisingMismatchFix>(SelfNormalisingMismatch.Rule, before, after);

    [Theory]
    [InlineData("var a = [|LeakyReLU(1.0)|];", "var a = LeakyReLU(0.01);")]
    [InlineData("var a = [|LeakyReLU(inplace: true, negative_slope: 1)|];", "var a = LeakyReLU(inplace: true, negative_slope: 0.01);")]
    [InlineData("var a = [|Hardtanh(0, 0)|]; var b = [|F.dropout(x, 1.0)|];", "var a = Hardtanh(-1, 1); var b = F.dropout(x, 0.5);")]
    public Task UsualValuesAreWritten(string before, string after) => Fixes<DegenerateActivationFix>(DegenerateActivation.Rule, before, after);

    /// <summary>The fix turns the statements of a method of <c>x</c> and <c>y</c> into others.</summary>
    internal static Task Fixes<TFix>(DiagnosticDescriptor rule, string before, string after, int choice = 0)
        where TFix : CodeFixProvider, new() =>
        new Test<TFix>(rule, Wrap(before), Wrap(after), choice).RunAsync();

    private static string Wrap(string statements) => $$"""
        using System; using System.Collections.Generic; using ActivationGen; using TorchSharp; using TorchSharp.Modules;
        using static TorchSharp.torch; using static TorchSharp.torch.nn; using F = TorchSharp.torch.nn.functional;
        class Program
        {
            static void Run(Tensor x, Tensor y)
            {
                {{statements}}
            }
        }
        """;

    private sealed class Test<TFix> : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        private readonly DiagnosticDescriptor _rule;

        public Test(DiagnosticDescriptor rule, string before, string after, int choice)
        {
            _rule = rule;
            (TestCode, FixedCode, CodeActionIndex) = (before, after, choice);
            ReferenceAssemblies = new ReferenceAssemblies("none");
            TestState.AdditionalReferences.AddRange(Generation.Framework);
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipSuppressionCheck;
            foreach (NetworkRule other in NetworkModel.Rules)
            {
                if (other.Descriptor.Id != rule.Id) { DisabledDiagnostics.Add(other.Descriptor.Id); }
            }
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [AllRules.AnalyzerOf(_rule)];

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ActivationGenerator)];

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => _rule;
    }
}
