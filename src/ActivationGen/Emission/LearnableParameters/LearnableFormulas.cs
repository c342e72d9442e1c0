using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;

namespace ActivationGen.Emission.LearnableParameters;

/// <summary>The formulas of an activation some of whose parameters are variables, all nodes of one pool; variables are named as the members' arguments.</summary>
/// <param name="Function">f over x and the learnable parameters.</param>
/// <param name="Derivative">The derivative with respect to x.</param>
/// <param name="ParameterDerivatives">The derivatives with respect to the learnable parameters, in their order.</param>
internal sealed record LearnableFormulas(Expression Function, Expression Derivative, IReadOnlyList<Expression> ParameterDerivatives)
{
    public static LearnableFormulas Of(CatalogEntry entry, IEnumerable<ParameterValue> parameters, EquatableArray<Learnable> learnables)
    {
        ExpressionPool pool = new();
        Dictionary<string, double> constants = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        Dictionary<string, Expression> variables = learnables.ToDictionary(l => l.Parameter, l => pool.Variable(l.Name), StringComparer.Ordinal);
        string[] names = [ActivationFormulas.Input, .. constants.Keys, .. variables.Keys];
        Expression Read(string text) =>
            Simplifier.Simplify(Substitution.Apply(Substitution.Apply(FormulaParser.ParseOrThrow(text, pool, names), constants), variables));
        Expression Differentiate(Expression formula, string variable) => Simplifier.SimplifyDerivative(Differentiator.Differentiate(formula, variable));

        Expression function = Read(entry.Formula);
        if (entry.Definition is { } definition && DecidesByParameters(function)) { function = Read(definition); }

        Expression derivative = entry.Derivative is { } given ? Read(given) : Differentiate(function, ActivationFormulas.Input);
        return new LearnableFormulas(function, derivative, [.. learnables.Select(DerivativeBy)]);

        Expression DerivativeBy(Learnable learnable) =>
            entry.Parameters.First(parameter => parameter.Name == learnable.Parameter).Derivative is { } text ? Read(text) : Differentiate(function, learnable.Name);
    }

    /// <summary>
    /// Whether a formula has a form of its own for certain values of a parameter, such as relu for Alpha = 0: right as a value, but it hides what the parameter's
    /// derivative is there.
    /// </summary>
    private static bool DecidesByParameters(Expression formula) => ExpressionPool.Reachable(formula).Any(node =>
        node.Operation == Operation.Select
        && ExpressionPool.Reachable(node[0]).All(part => part.Operation != Operation.Variable || part.Name != ActivationFormulas.Input));
}
