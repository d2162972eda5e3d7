package essaim.seating;

import java.util.Optional;
import java.util.stream.IntStream;

/// Arithmetic on 0 … q−1 in which one can divide by anything but 0. It exists for powers q of a prime p only. A number
/// stands for the polynomial whose coefficients are its digits in base p, modulo a polynomial that has no factors.
final class GaloisField {
    final int order;
    private final int prime;
    private final int degree;
    private final int modulus;

    private GaloisField(int order, int prime, int degree, int modulus) {
        this.order = order;
        this.prime = prime;
        this.degree = degree;
        this.modulus = modulus;
    }

    static Optional<GaloisField> of(int order) {
        if (order < 2) {
            return Optional.empty();
        }
        int prime = IntStream.rangeClosed(2, order)
                .filter(p -> order % p == 0)
                .findFirst()
                .orElseThrow();
        int degree = 0;
        int rest = order;
        while (rest % prime == 0) {
            rest /= prime;
            degree++;
        }
        if (rest > 1) {
            return Optional.empty();
        }
        int exponent = degree;
        // The modulus is x^degree plus one of the smaller polynomials: the first with which nothing divides zero.
        return IntStream.range(0, order)
                .mapToObj(low -> new GaloisField(order, prime, exponent, low))
                .filter(GaloisField::hasNoZeroDivisors)
                .findFirst();
    }

    private boolean hasNoZeroDivisors() {
        return IntStream.range(1, order).allMatch(a -> IntStream.range(a, order).allMatch(b -> multiply(a, b) != 0));
    }

    int add(int a, int b) {
        int sum = 0;
        for (int power = 1; power < order; power *= prime) {
            sum += (a / power + b / power) % prime * power;
        }
        return sum;
    }

    int multiply(int a, int b) {
        int product = 0;
        for (int i = degree - 1, power = order / prime; i >= 0; i--, power /= prime) {
            product = timesX(product);
            product = add(product, scale(a, b / power % prime));
        }
        return product;
    }

    private int scale(int a, int by) {
        int scaled = 0;
        for (int power = 1; power < order; power *= prime) {
            scaled += a / power % prime * by % prime * power;
        }
        return scaled;
    }

    /// x times a: digits move up, and the one that falls out comes back as −modulus.
    private int timesX(int a) {
        int top = a / (order / prime);
        int moved = a % (order / prime) * prime;
        return add(moved, scale(modulus, (prime - top) % prime));
    }
}
