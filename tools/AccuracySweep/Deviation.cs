namespace ActivationGen.AccuracySweep;

/// <summary>What a sweep has seen of one contender so far.</summary>
internal sealed class Deviation
{
    /// <summary>The largest error in ULPs, and the argument that has it.</summary>
    public double Worst { get; private set; }

    public float WorstAt { get; private set; }

    public long Count { get; private set; }

    public long AboveOneUlp { get; private set; }

    public double ShareAboveOneUlp => Count == 0 ? 0 : (double)AboveOneUlp / Count;

    public void Add(float x, double error)
    {
        Count++;
        if (error > 1) { AboveOneUlp++; }

        if (error > Worst) { (Worst, WorstAt) = (error, x); }
    }

    public void Add(Deviation other)
    {
        Count += other.Count;
        AboveOneUlp += other.AboveOneUlp;
        if (other.Worst > Worst) { (Worst, WorstAt) = (other.Worst, other.WorstAt); }
    }
}
