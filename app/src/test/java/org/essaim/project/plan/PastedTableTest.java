package org.essaim.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import essaim.money.TypedAmount;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.project.plan.FinancingPlan.Base;
import org.essaim.project.plan.PastedTable.Line;
import org.junit.jupiter.api.Test;

/// What people paste: tables as their spreadsheets have them.
class PastedTableTest {
    private static final PastedTable.Words WORDS =
            new PastedTable.Words(Set.of("total", "sous total", "somme"), Set.of("ttc"), Set.of("ht"));

    @Test
    void readsLabelsAccountsMonthsAndAmountsHoweverTheyAreWritten() {
        PastedTable table = read("""
                Compte\tPoste\tMois\tMontant
                60\tLuminaires\t03/2027\t1 234,56 €
                61\tPose\t2027-04\t1.234,56
                62\tÉtudes\t15/05/2027\t12 k€
                """);

        assertThat(table.lines())
                .containsExactly(
                        line(2, "Luminaires", "60", YearMonth.of(2027, 3), "1234.56"),
                        line(3, "Pose", "61", YearMonth.of(2027, 4), "1234.56"),
                        line(4, "Études", "62", YearMonth.of(2027, 5), "12000"));
        assertThat(table.left()).extracting(PastedTable.Row::number).containsExactly(1);
    }

    @Test
    void tellsATotalByItsNameAndASumWithoutOneByItsFigure() {
        assertThat(read("A;100\nB;200,50\nTotal général;300,50").lines()).extracting(Line::total).containsExactly(false, false, true);
        assertThat(read("A;100\nB;200,50\n;300,50").lines()).extracting(Line::total).containsExactly(false, false, true);
        assertThat(read("A;100\nB;200,50\nC;300,50").lines()).extracting(Line::total).containsExactly(false, false, false);
    }

    @Test
    void headingsMergedOverSeveralColumnsAreLeftAndSaid() {
        PastedTable table = read("Budget prévisionnel\t\t\n\tPoste\tMontant\n\tPlants\t450\n\n\tPaillage\t120,00\n");

        assertThat(table.lines()).extracting(Line::label).containsExactly("Plants", "Paillage");
        assertThat(table.lines()).extracting(Line::row).containsExactly(3, 5);
        assertThat(table.left()).extracting(PastedTable.Row::text).containsExactly("Budget prévisionnel", "Poste Montant");
    }

    @Test
    void ofTwoColumnsTheBaseDecides() {
        String pasted = "Poste\tMontant HT\tMontant TTC\nVélos\t1 000,00\t1 200,00\n";

        assertThat(amounts(PastedTable.read(pasted, Base.WITHOUT_TAX, WORDS))).containsExactly(Amount.ofEuros(1000));
        assertThat(amounts(PastedTable.read(pasted, Base.WITH_TAX, WORDS))).containsExactly(Amount.ofEuros(1200));
        assertThat(amounts(read("Vélos\t1 000,00\t1 200,00\n"))).containsExactly(Amount.ofEuros(1000));
    }

    @Test
    void whatCouldBeTwoAmountsIsAnsweredAsTwo() {
        assertThat(read("Vélos\t1,500").lines().getFirst().amount())
                .isEqualTo(new TypedAmount.Ambiguous(List.of(Amount.ofDecimal("1.5"), Amount.ofEuros(1500))));
    }

    @Test
    void aWordBesideAnAmountIsNoneAndANegativeOneIsReadToBeRefused() {
        assertThat(amounts(read("Reprise\t-5"))).containsExactly(Amount.ofEuros(-5));
        assertThat(read("Lot 3\tà chiffrer").lines()).isEmpty();
        assertThat(read("Lot 3\tà chiffrer").left()).hasSize(1);
    }

    @Test
    void beyondTwoHundredLinesTheRestIsCounted() {
        PastedTable table = read("Ligne\t1\n".repeat(203));

        assertThat(table.lines()).hasSize(200);
        assertThat(table.tooMany()).isEqualTo(3);
    }

    @Test
    void nothingIsNoTable() {
        assertThat(read("").lines()).isEmpty();
        assertThat(read("\t\t\n;;;;\n").lines()).isEmpty();
    }

    private static PastedTable read(String pasted) {
        return PastedTable.read(pasted, Base.WITHOUT_TAX, WORDS);
    }

    private static Line line(int row, String label, String account, YearMonth month, String euros) {
        return new Line(
                row, label, account, Optional.of(month), new TypedAmount.Read(Amount.ofDecimal(euros)), false);
    }

    private static List<Amount> amounts(PastedTable table) {
        return table.lines().stream().map(line -> ((TypedAmount.Read) line.amount()).amount()).toList();
    }
}
