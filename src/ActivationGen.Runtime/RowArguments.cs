namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>The check that members over rows make before they write anything.</summary>
    internal static class RowArguments
    {
        /// <summary>Throws unless the elements make up whole rows.</summary>
        internal static void RequireRows<T>(ReadOnlySpan<T> elements, int rowLength, string elementsName, string rowLengthName)
        {
            if (rowLength < 1)
            {
                throw new ArgumentOutOfRangeException(rowLengthName, rowLength, "The length of a row must be at least 1.");
            }

            if (elements.Length % rowLength != 0)
            {
                throw new ArgumentException(
                    "The length of '" + elementsName + "', " + elements.Length + ", is no multiple of '" + rowLengthName + "', " + rowLength + ".",
                    elementsName);
            }
        }
    }
}
