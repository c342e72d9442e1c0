using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.GeneratorCost;

/// <summary>The least that a generator for an attribute can do: the compiler finds the attributes, and nothing is made of them.</summary>
internal sealed class ConstantTransform : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddSource(
            "Attribute.cs", "namespace ActivationGen { class ActivationAttribute : System.Attribute { public ActivationAttribute(string name) { } public double Alpha, Beta, MaxValue; public int Accuracy; } "
            + "static class ActivationAccuracy { public const int Fast = 1; } }"));
        context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName("ActivationGen.ActivationAttribute", static (node, _) => node is MethodDeclarationSyntax, static (_, _) => 0),
            static (_, _) => { });
    }
}
