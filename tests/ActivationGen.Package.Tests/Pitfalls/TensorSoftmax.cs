using System.Numerics.Tensors;

namespace Typed;

// AG1002
public static class TensorSoftmax
{
    public static float[] Of(float[] logits)
    {
        float[] y = new float[logits.Length];
        TensorPrimitives.SoftMax<float>(logits, y);
        return y;
    }
}
