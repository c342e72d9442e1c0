namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>The checks that members make before they write anything.</summary>
    internal static class SpanArguments
    {
        /// <summary>Throws unless the two spans have one length.</summary>
        internal static void RequireSameLength<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string expectedName, string actualName)
        {
            if (expected.Length != actual.Length)
            {
                throw new ArgumentException(
                    "The length of '" + actualName + "' is " + actual.Length + ", that of '" + expectedName + "' is " + expected.Length + "; they must be equal.",
                    actualName);
            }
        }

        /// <summary>Throws unless the elements make up whole rows of the bias's length.</summary>
        internal static void RequireRows<T>(ReadOnlySpan<T> elements, ReadOnlySpan<T> bias, string elementsName, string biasName)
        {
            if (bias.Length == 0 ? elements.Length != 0 : elements.Length % bias.Length != 0)
            {
                throw new ArgumentException(
                    "The length of '" + elementsName + "', " + elements.Length + ", is no multiple of the length of '" + biasName + "', " + bias.Length + ".",
                    biasName);
            }
        }

        /// <summary>Throws unless the number is above 0 and at most 1.</summary>
        internal static void RequireKeepProbability(double number, string numberName)
        {
            if (!(number > 0 && number <= 1))
            {
                throw new ArgumentOutOfRangeException(numberName, number, "It must be above 0 and at most 1: of no element kept there is nothing to scale up.");
            }
        }

        /// <summary>Throws if the destination overlaps the source without being the same span: elements would be overwritten before they are read.</summary>
        internal static void RequireSameOrDisjoint<T>(ReadOnlySpan<T> source, ReadOnlySpan<T> destination, string sourceName, string destinationName)
        {
            if (source.Overlaps(destination) && !IsSame(source, destination))
            {
                throw new ArgumentException("'" + destinationName + "' overlaps '" + sourceName + "' without being the same span.", destinationName);
            }
        }

        /// <summary>Throws if two destinations overlap.</summary>
        internal static void RequireDisjoint<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, string firstName, string secondName)
        {
            if (first.Overlaps(second))
            {
                throw new ArgumentException("'" + secondName + "' overlaps '" + firstName + "'; each result needs a span of its own.", secondName);
            }
        }

        /// <summary>
        /// The source, or a copy of it if it is the same span as the destination: for a destination that is summed up while the source is still read.
        /// </summary>
        internal static ReadOnlySpan<T> Detach<T>(ReadOnlySpan<T> source, ReadOnlySpan<T> destination)
        {
            return IsSame(source, destination) ? source.ToArray() : source;
        }

        private static bool IsSame<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        {
            return a.Length != 0 && a == b;
        }
    }
}
