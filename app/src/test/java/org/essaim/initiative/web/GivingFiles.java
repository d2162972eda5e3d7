package org.essaim.initiative.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.essaim.HttpVisitor;

/// Gives files to the page of imports, as a browser does.
final class GivingFiles {
    static final String HEADER =
            "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;nom_demarche_ds;"
                    + "numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n";
    private static final String BOUNDARY = "----essaim";

    private GivingFiles() {}

    static String line(String number, String title, String amount) {
        return "Occitanie;48;Lozère;48095;MENDE;1;69071;Rénovation énergétique des bâtiments publics locaux;" + number + ";"
                + title + ";MENDE;214800955;" + amount + "\n";
    }

    static HttpResponse<String> give(HttpVisitor visitor, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        try {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visitor.send(visitor.request("/initiatives/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    static HttpResponse<String> give(HttpVisitor visitor, String name, String content) {
        return give(visitor, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Follows an import until its report.
    static String report(HttpVisitor visitor, String path) {
        for (int i = 0; i < 600; i++) {
            String page = visitor.get(path).body();
            if (!page.contains("L’import est en cours")) {
                return page;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Still running: " + path);
    }
}
