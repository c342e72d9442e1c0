using System;
using System.Diagnostics;
using System.Linq;
using System.Numerics.Tensors;
using System.Threading;
using System.Threading.Tasks;

namespace ActivationGen.AccuracySweep;

/// <summary>The results of one member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Stride">Every which float was tried.</param>
/// <param name="Ours">The generated member's errors.</param>
/// <param name="Rivals">Those of <see cref="SweptMember.Rivals"/>, in their order.</param>
internal sealed record MemberResult(SweptMember Member, uint Stride, Deviation Ours, Deviation[] Rivals);

/// <summary>Runs a member over the floats, block by block on all processors.</summary>
internal static class Sweep
{
    // All of a block's arrays stay in the second cache.
    private const int BlockLength = 1 << 13;

    public static MemberResult Run(SweptMember member, uint stride)
    {
        long count = ((1L << 32) + stride - 1) / stride, blocks = (count + BlockLength - 1) / BlockLength, done = 0;
        MemberResult total = new(member, stride, new Deviation(), [.. member.Rivals.Select(_ => new Deviation())]);
        Lock merge = new();
        Stopwatch watch = Stopwatch.StartNew();
        string title = $"{member.Function} {member.Name}";
        Parallel.For(0L, blocks, () => new Worker(member, stride), (block, _, worker) =>
        {
            worker.Run(block * BlockLength, (int)Math.Min(BlockLength, count - (block * BlockLength)));
            Progress.Show(title, Interlocked.Increment(ref done), blocks, watch);
            return worker;
        }, worker =>
        {
            lock (merge) { worker.AddTo(total); }
        });

        Progress.Finish($"{title,-44} {total.Ours.Worst,6:F3} ULP at {total.Ours.WorstAt:R}, {total.Ours.ShareAboveOneUlp:P4} above 1, {watch.Elapsed.TotalSeconds:F0} s");
        return total;
    }

    /// <summary>One thread's buffers and findings.</summary>
    private sealed class Worker
    {
        private readonly SweptMember _member;
        private readonly uint _stride;
        private readonly float[] _x = new float[BlockLength], _computed = new float[BlockLength], _byRival = new float[BlockLength];
        private readonly double[] _wide = new double[BlockLength], _exact = new double[BlockLength], _errors = new double[BlockLength];
        private readonly Deviation _ours = new();
        private readonly Deviation[] _rivals;
        private readonly Action[] _calls;

        public Worker(SweptMember member, uint stride)
        {
            _member = member;
            _stride = stride;
            _rivals = [.. member.Rivals.Select(_ => new Deviation())];
            _calls = [.. member.Rivals.Select(rival => rival.Prepare(_x, _byRival))];
        }

        public void Run(long first, int count)
        {
            int inRange = 0;
            for (int i = 0; i < count; i++)
            {
                float x = BitConverter.UInt32BitsToSingle((uint)((first + i) * _stride));
                // NaN is in range.
                if (!(Math.Abs(x) > _member.Range)) { _x[inRange++] = x; }
            }

            if (inRange == 0) { return; }

            // What is left in the arrays from the block before is computed, too, and not counted: ONNX Runtime is bound to whole blocks.
            TensorPrimitives.ConvertTruncating<float, double>(_x, _wide);
            _member.Reference(_wide, _exact);
            _member.Computed(_x, _computed);
            Compare(_computed, inRange, _ours);
            for (int rival = 0; rival < _calls.Length; rival++)
            {
                _calls[rival]();
                Compare(_byRival, inRange, _rivals[rival]);
            }
        }

        public void AddTo(MemberResult total)
        {
            total.Ours.Add(_ours);
            for (int i = 0; i < _rivals.Length; i++) { total.Rivals[i].Add(_rivals[i]); }
        }

        private void Compare(float[] computed, int count, Deviation deviation)
        {
            Span<double> errors = _errors.AsSpan(0, count);
            _member.Floor.ErrorsInUlps(_wide.AsSpan(0, count), computed.AsSpan(0, count), _exact.AsSpan(0, count), errors);
            deviation.Add(_x.AsSpan(0, count), errors);
        }
    }
}
