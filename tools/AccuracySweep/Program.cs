using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.AccuracySweep;
using ActivationGen.AccuracySweep.Doubles;

// Runs every function and its derivative over all floats, against references in double, or over random doubles, against references in double-double; both are checked against
// exact values first.
const string Usage = """
    usage: dotnet run -c Release --project tools/AccuracySweep -- [options]

      --stride N       every Nth of the 2^32 floats (default 1, all of them: hours for everything)
      --doubles N      N random doubles instead, against references in double-double (10,000,000: most of an hour for everything)
      --function NAME  only this activation, with all its parameters in golden/cases.json; may be given again
      --write FOLDER   notes the results in FOLDER/accuracy.csv (accuracy-of-doubles.csv) and rewrites FOLDER/accuracy.md from both
      --help           this text

    Ends with 1 if an error is above its bound: 2 ULP for functions, 4 for derivatives, for functions at Accuracy = Fast and
    for doubles.
    """;

uint stride = 1;
long doubles = 0;
string? folder = null;
List<string> functions = [];
for (int i = 0; i < args.Length; i++)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--help" or "-h":
            Console.WriteLine(Usage);
            return 0;
        case "--stride" when uint.TryParse(value, CultureInfo.InvariantCulture, out stride) && stride > 0:
        case "--doubles" when long.TryParse(value, CultureInfo.InvariantCulture, out doubles) && doubles > 0:
        case "--function" when value is not null && SweptFunction.All.Any(f => f.Activation == value):
        case "--write" when Directory.Exists(value):
            if (args[i] == "--function") { functions.Add(value!); }

            if (args[i] == "--write") { folder = value; }

            i++;
            break;
        default:
            Console.Error.WriteLine($"{args[i]} {value}: no such option, or not a value for it");
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

AccuracyTable table = AccuracyTable.Read(folder);
DoubleTable tableOfDoubles = DoubleTable.Read(folder);
bool holds = true;
foreach (SweptFunction function in SweptFunction.All.Where(f => functions.Count == 0 || functions.Contains(f.Activation)))
{
    if (doubles > 0)
    {
        if (DoubleReferenceCheck.WorstDisagreement(function) is var (ulps, at) && !(ulps <= DoubleReferenceCheck.Bound))
        {
            Console.Error.WriteLine($"{function.Name}: the reference in double-double is {ulps} ULP off the exact value at {at:R}");
            return 1;
        }

        foreach (DoubleMember member in function.DoubleMembers)
        {
            DoubleDeviation seen = DoubleSweep.Run(member, doubles);
            holds &= seen.Worst <= DoubleMember.Bound;
            tableOfDoubles.Set(member, seen);
        }

        continue;
    }

    if (ReferenceCheck.WorstDisagreement(function) is var disagreement && disagreement > ReferenceCheck.Bound)
    {
        Console.Error.WriteLine($"{function.Name}: the reference is {disagreement} ULP off the exact values");
        return 1;
    }

    foreach (SweptMember member in function.Members)
    {
        MemberResult result = Sweep.Run(member, stride);
        holds &= result.Ours.Worst <= member.Bound;
        table.Set(result);
        if (folder is not null) { table.Write(folder, tableOfDoubles); }
    }
}

if (folder is not null && doubles > 0)
{
    tableOfDoubles.Write(folder);
    table.Write(folder, tableOfDoubles);
}

Console.WriteLine(holds ? "All errors are below their bounds." : "Errors above their bounds were found.");
return holds ? 0 : 1;
