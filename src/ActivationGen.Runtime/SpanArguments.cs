namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;

    /// <summary>The checks that members make before they write anything.</summary>
    /// <remarks>Comparisons are compiled into the members, messages are made in methods of their own: for a span of a few elements calls would take longer than the elements.</remarks>
    internal static class SpanArguments
    {
        /// <summary>Throws unless the two spans have one length.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void RequireSameLength<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string expectedName, string actualName)
        {
            if (expected.Length != actual.Length)
            {
                ThrowOtherLength(expected.Length, actual.Length, expectedName, actualName);
            }
        }

        /// <summary>Throws unless the elements make up whole rows of the bias's length.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void RequireRows<T>(ReadOnlySpan<T> elements, ReadOnlySpan<T> bias, string elementsName, string biasName)
        {
            if (bias.Length == 0 ? elements.Length != 0 : elements.Length % bias.Length != 0)
            {
                ThrowNoRows(elements.Length, bias.Length, elementsName, biasName);
            }
        }

        /// <summary>Throws unless the number is above 0 and at most 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void RequireKeepProbability(double number, string numberName)
        {
            if (!(number > 0 && number <= 1))
            {
                ThrowNoProbability(number, numberName);
            }
        }

        /// <summary>Throws if the destination overlaps the source without being the same span: elements would be overwritten before they are read.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void RequireSameOrDisjoint<T>(ReadOnlySpan<T> source, ReadOnlySpan<T> destination, string sourceName, string destinationName)
        {
            if (source.Overlaps(destination) && !IsSame(source, destination))
            {
                ThrowOverlap(sourceName, destinationName);
            }
        }

        /// <summary>Throws if two destinations overlap.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void RequireDisjoint<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, string firstName, string secondName)
        {
            if (first.Overlaps(second))
            {
                ThrowShared(firstName, secondName);
            }
        }

        /// <summary>
        /// The source, or a copy of it if it is the same span as the destination: for a destination that is summed up while the source is still read.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ReadOnlySpan<T> Detach<T>(ReadOnlySpan<T> source, ReadOnlySpan<T> destination)
        {
            return IsSame(source, destination) ? source.ToArray() : source;
        }

        private static bool IsSame<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        {
            return a.Length != 0 && a == b;
        }

        private static void ThrowOtherLength(int expected, int actual, string expectedName, string actualName)
        {
            throw new ArgumentException(
                "The length of '" + actualName + "' is " + actual + ", that of '" + expectedName + "' is " + expected + "; they must be equal.", actualName);
        }

        private static void ThrowNoRows(int elements, int bias, string elementsName, string biasName)
        {
            throw new ArgumentException("The length of '" + elementsName + "', " + elements + ", is no multiple of the length of '" + biasName + "', " + bias + ".", biasName);
        }

        private static void ThrowNoProbability(double number, string numberName)
        {
            throw new ArgumentOutOfRangeException(numberName, number, "It must be above 0 and at most 1: of no element kept there is nothing to scale up.");
        }

        private static void ThrowOverlap(string sourceName, string destinationName)
        {
            throw new ArgumentException("'" + destinationName + "' overlaps '" + sourceName + "' without being the same span.", destinationName);
        }

        private static void ThrowShared(string firstName, string secondName)
        {
            throw new ArgumentException("'" + secondName + "' overlaps '" + firstName + "'; each result needs a span of its own.", secondName);
        }
    }
}
