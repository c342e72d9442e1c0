using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>GoldenFamilies.cs declares what golden/cases.json says, so every case runs through the real generator.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Elementwise.Select(c => c.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void ACaseIsDeclaredWithItsParameters(string name)
    {
        GoldenCase golden = GoldenCase.Find(name);
        CustomAttributeData[] declarations = [.. Family<float>.TypeOf(golden).GetMethods()
            .Where(method => method.Name == "F")
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType.FullName == "ActivationGen.ActivationAttribute")];
        Assert.Equal(2, declarations.Length);
        Assert.All(declarations, declaration =>
        {
            Assert.Equal(golden.Activation, declaration.ConstructorArguments[0].Value);
            Dictionary<string, double> parameters = declaration.NamedArguments.ToDictionary(a => a.MemberName, a => (double)a.TypedValue.Value!);
            Assert.Equal(golden.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal), parameters.OrderBy(p => p.Key, StringComparer.Ordinal));
        });
    }
}
