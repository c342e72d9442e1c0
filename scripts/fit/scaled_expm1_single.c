/* The coefficients of (e^r - 1 - r) / r^2 in c (e^x - 1), as selu has it, for float lanes.
 *
 * The minimax polynomial of exp.py leaves 1.013 ULP for five floats: there the roundings of the small part add up. So its coefficients are moved by some
 * of their last places, and those are taken with which the kernel, operation by operation, is off least for all floats.
 *
 *   cc -O2 -ffp-contract=off -mfma -o scaled_expm1_single scaled_expm1_single.c -lm && ./scaled_expm1_single     (some minutes)
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { COEFFICIENTS = 5 };

static const float MINIMAX[COEFFICIENTS] = {0.49999994f, 0.16666521f, 0.04166829f, 0.008368704f, 0.0013818939f};

static float from_bits(uint32_t bits) { float value; memcpy(&value, &bits, sizeof value); return value; }

static uint32_t to_bits(float value) { uint32_t bits; memcpy(&bits, &value, sizeof bits); return bits; }

/* c (e^x - 1) for -17.5 <= x <= 0, as Functions.ScaledExpm1OfNegativeSingle computes it. */
static float kernel(const float *p, float x, float c, float c_low)
{
    const float magic = 12582912.0f;
    float n = fmaf(x, 1.442695f, magic) - magic;
    float r = fmaf(n, -1.42860677e-06f, fmaf(n, -0.693145751953125f, x));
    float power = from_bits((uint32_t)((int)n + 127) << 23);
    float scaled = power * c, difference = scaled - c;
    float lost = fmaf(fmaf(power, r, power - 1), c_low, scaled - (difference + c));
    float h = fmaf(fmaf(fmaf(fmaf(p[4], r, p[3]), r, p[2]), r, p[1]), r, p[0]);
    return difference + fmaf(scaled, r, fmaf(scaled * h, r * r, lost));
}

/* The worst error in ULP over the floats -x with bits from first to last; ends early above stop. */
static double worst_error(const float *p, double factor, uint32_t first, uint32_t last, double stop)
{
    float c = (float)factor, c_low = (float)(factor - c);
    double worst = 0;
    for (uint32_t bits = last; bits >= first && worst <= stop; bits--)
    {
        float x = -from_bits(bits);
        double exact = factor * expm1((double)x);
        int exponent;
        frexp(exact, &exponent);
        double error = fabs(kernel(p, x, c, c_low) - exact) * ldexp(1, 24 - exponent);
        if (error > worst) { worst = error; }
    }

    return worst;
}

int main(void)
{
    const double selu = 1.6732632423543772848 * 1.0507009873554804934;
    const uint32_t quarter = 0x3e800000, half_ln2 = 0x3eb17218, smallest = 0x3a000000, largest = 0x418c0000;
    double best = 1;
    for (int first = -1; first <= 2; first++)
    {
        for (int second = -24; second <= 24; second += 2)
        {
            for (int third = -60; third <= 60; third += 20)
            {
                float p[COEFFICIENTS];
                memcpy(p, MINIMAX, sizeof p);
                p[0] = from_bits(to_bits(p[0]) + (uint32_t)first);
                p[1] = from_bits(to_bits(p[1]) + (uint32_t)second);
                p[2] = from_bits(to_bits(p[2]) + (uint32_t)third);
                if (worst_error(p, selu, quarter, half_ln2, best) >= best) { continue; }

                double worst = worst_error(p, selu, smallest, largest, best);
                if (worst >= best) { continue; }

                best = worst;
                printf("%.9gf, %.9gf, %.9gf, %.9gf, %.9gf: selu %.4f ULP; with c = 1/2 %.4f, 2 %.4f, 1.7 %.4f, 0.1 %.4f\n", p[0], p[1], p[2], p[3], p[4], worst,
                    worst_error(p, 0.5, smallest, largest, 2), worst_error(p, 2, smallest, largest, 2), worst_error(p, 1.7, smallest, largest, 2),
                    worst_error(p, 0.1, smallest, largest, 2));
            }
        }
    }

    return 0;
}
