namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>The check that members over rows make before they write anything.</summary>
    internal static class RowArguments
    {
        /// <summary>Throws unless the number is finite and above 0.</summary>
        internal static void RequirePositive(double number, string numberName)
        {
            if (!(number > 0) || double.IsInfinity(number))
            {
                throw new ArgumentOutOfRangeException(numberName, number, "It must be a finite number above 0.");
            }
        }

        /// <summary>Throws unless there is one element a row.</summary>
        internal static void RequireOneEachRow<T>(int elements, int rowLength, ReadOnlySpan<T> each, string eachName)
        {
            RequireResults(elements / rowLength, each.Length, eachName);
        }

        /// <summary>Throws unless there are as many results as needed.</summary>
        internal static void RequireResults(int expected, int actual, string actualName)
        {
            if (expected != actual)
            {
                throw new ArgumentException("The length of '" + actualName + "' is " + actual + "; it must be " + expected + ", one element for each.", actualName);
            }
        }

        /// <summary>Throws unless the label is that of a class.</summary>
        internal static void RequireLabel(int label, int classes, string labelName)
        {
            if (label < 0 || label >= classes)
            {
                throw new ArgumentOutOfRangeException(labelName, label, "There are " + classes + " classes, counted from 0.");
            }
        }

        /// <summary>Throws unless each label is that of a class.</summary>
        internal static void RequireLabels(ReadOnlySpan<int> labels, int classes, string labelsName)
        {
            for (int i = 0; i < labels.Length; i++)
            {
                if (labels[i] < 0 || labels[i] >= classes)
                {
                    throw new ArgumentOutOfRangeException(labelsName, labels[i], "Element " + i + " must be from 0 to " + (classes - 1) + ".");
                }
            }
        }

        /// <summary>Throws unless the mask is as long as the elements.</summary>
        internal static void RequireMask(int elements, ReadOnlySpan<bool> mask, string maskName)
        {
            RequireResults(elements, mask.Length, maskName);
        }

        /// <summary>Throws unless as many elements as that can be visible.</summary>
        internal static void RequireVisible(int elements, int visible, string visibleName)
        {
            if (visible < 0 || visible > elements)
            {
                throw new ArgumentOutOfRangeException(visibleName, visible, "The row has " + elements + " elements.");
            }
        }

        /// <summary>Throws unless the rows make whole matrices, none with more rows than a row has elements.</summary>
        internal static void RequireMatrices(int elements, int rowLength, int queries, string elementsName, string queriesName)
        {
            if (queries < 1 || queries > rowLength)
            {
                throw new ArgumentOutOfRangeException(queriesName, queries, "It must be from 1 to the length of a row, " + rowLength + ": the first row of a matrix must see something.");
            }

            if (elements / rowLength % queries != 0)
            {
                throw new ArgumentException("The " + (elements / rowLength) + " rows of '" + elementsName + "' are no multiple of '" + queriesName + "', " + queries + ".", elementsName);
            }
        }

        /// <summary>Throws unless the inputs make whole groups, as many as there are outputs.</summary>
        internal static void RequireGroups(int inputs, int pieces, int outputs, string inputsName, string outputsName)
        {
            if (inputs % pieces != 0)
            {
                throw new ArgumentException("The length of '" + inputsName + "', " + inputs + ", is no multiple of the number of pieces, " + pieces + ".", inputsName);
            }

            RequireResults(inputs / pieces, outputs, outputsName);
        }

        /// <summary>Throws unless the elements make up whole rows of two halves each, half as many as there are results.</summary>
        internal static void RequirePackedRows<T>(ReadOnlySpan<T> elements, int rowLength, int results, string elementsName, string rowLengthName, string resultsName)
        {
            if (rowLength < 2 || rowLength % 2 != 0)
            {
                throw new ArgumentOutOfRangeException(rowLengthName, rowLength, "A row holds two halves of one length: its own must be even and at least 2.");
            }

            RequireRows(elements, rowLength, elementsName, rowLengthName);
            RequireResults(elements.Length / 2, results, resultsName);
        }

        /// <summary>Throws unless there are whole rows of a value a channel.</summary>
        internal static void RequireChannels<T>(int elements, ReadOnlySpan<T> channels, string elementsName, string channelsName)
        {
            if (channels.Length == 0 ? elements != 0 : elements % channels.Length != 0)
            {
                throw new ArgumentException(
                    "The " + elements + " elements that '" + elementsName + "' tells of are no multiple of the length of '" + channelsName + "', " + channels.Length + ".", channelsName);
            }
        }

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
