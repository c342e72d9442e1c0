using System;
using System.Linq;
using System.Numerics;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>The fused members against the plain ones. Inputs and biases are such that their sums are exact, so bits can be compared.</summary>
public abstract class BatchTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Many rows of less than 64 columns are worked on together, and so are long batches of somewhat longer ones.
    private static readonly (int Rows, int Columns)[] Shapes =
        [(1, 1), (7, 1), (1, 40), (5, 3), (4, 8), (3, 16), (6, 17), (9, 33), (3, 100), (1100, 1), (24, 2), (341, 3), (130, 10), (33, 32), (83, 100)];

    [Theory, MemberData(nameof(Cases))]
    public void ABatchIsTheFunctionOfTheSum(string name)
    {
        Family<T> family = FamilyOf(name);
        foreach ((int rows, int columns) in Shapes)
        {
            T[] x = ExactlyAddable(rows * columns, 1), bias = ExactlyAddable(columns, 2), y = new T[x.Length];
            T[] expected = Map(family.Forward, Sums(x, bias));
            family.Batch(x, bias, y);
            AssertSame(expected, y, $"{rows} rows of {columns}");

            family.Batch(x, bias, x);
            AssertSame(expected, x, $"{rows} rows of {columns}, in place");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void BatchBackwardIsBackwardAndItsSumsOverTheRows(string name)
    {
        Family<T> family = FamilyOf(name);
        foreach ((int rows, int columns) in Shapes)
        {
            T[] x = ExactlyAddable(rows * columns, 1), bias = ExactlyAddable(columns, 2), gradOutput = ExactlyAddable(x.Length, 3);
            T[] gradInput = new T[x.Length], gradBias = Filled(columns, T.CreateChecked(99));
            T[] expected = Map(family.Backward, Sums(x, bias), gradOutput);
            family.BatchBackward(x, bias, gradOutput, gradInput, gradBias);
            AssertSame(expected, gradInput, $"{rows} rows of {columns}");
            AssertColumnSums(expected, gradBias);

            family.BatchBackward(x, bias, gradOutput, gradOutput, bias);
            AssertSame(expected, gradOutput, $"{rows} rows of {columns}, over gradOutput");
            AssertSame(gradBias, bias, $"{rows} rows of {columns}, over the bias");
        }
    }

    private static T[] Sums(T[] x, T[] bias) => [.. x.Select((value, i) => value + bias[i % bias.Length])];

    private static void AssertColumnSums(T[] gradInput, T[] gradBias)
    {
        double unit = double.CreateChecked(T.BitIncrement(T.One) - T.One);
        for (int column = 0; column < gradBias.Length; column++)
        {
            double[] terms = [.. gradInput.Where((_, i) => i % gradBias.Length == column).Select(double.CreateChecked)];
            double tolerance = unit * terms.Length * terms.Sum(Math.Abs);
            Assert.True(Math.Abs(double.CreateChecked(gradBias[column]) - terms.Sum()) <= tolerance, $"column {column}: {gradBias[column]:R}, not {terms.Sum():R}");
        }
    }
}

public sealed class SingleBatchTests : BatchTests<float>;

public sealed class DoubleBatchTests : BatchTests<double>;
