/// Money, exact to the cent: amounts, rates, one rounding with a name at the end of a product, splits that lose nothing,
/// and what people type. No floating point, no dependency, no language.
@NullMarked
package essaim.money;

import org.jspecify.annotations.NullMarked;
