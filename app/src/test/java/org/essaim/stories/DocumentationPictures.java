package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Makes the pictures of `docs/pictures` and the sample restitution from the demonstration: `./essaim pictures`.
///
/// Its name keeps it out of the tests.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class DocumentationPictures {
    private static final Path DOCS = Path.of("..", "docs");

    @Autowired
    Workshops workshops;

    @LocalServerPort
    int port;

    private Crawl crawl;

    @BeforeEach
    void thePlace() throws IOException {
        crawl = new Crawl("http://localhost:" + port);
        Files.createDirectories(DOCS.resolve("pictures"));
    }

    @Test
    void ofTheDemonstration(@TempDir Path scratch) throws Exception {
        picture(crawl.somebody(Device.DESKTOP), 1280, 900, "home");
        Page desk = byTheDoor(Device.DESKTOP, "animation");
        Page phone = byTheDoor(Device.PHONE, "participante");
        Page wall = byTheDoor(Device.PROJECTOR, "projecteur");
        picture(desk, 1440, 960, "desk");
        picture(phone, 390, 844, "phone");
        picture(wall, 1920, 1080, "projector");

        WorkshopCard held =
                workshops.all().stream().filter(WorkshopCard::published).findFirst().orElseThrow();
        picture(at(held.path() + "/resultat"), 1280, 960, "vote-result");
        picture(at(held.path() + "/restitution"), 1280, 960, "restitution");
        Page table = byTheDoor(Device.DESKTOP, "animation");
        table.navigate("http://localhost:" + port + "/concepts/aller-chez-les-gens-avant-de-les-reunir");
        picture(table, 1440, 1000, "designers-table");
        picture(at("/c/aller-chez-les-gens-avant-de-les-reunir"), 1280, 960, "commun");

        picture(at("/programmes/les-territoires-en-contrat-de-transition-ecologique"), 1280, 1200, "programme");

        picture(at("/chercher?q=financement+en+Loz%C3%A8re"), 1280, 1200, "search");
        picture(at("/chercher?q=t%C3%A9l%C3%A9ph%C3%A9rique+financement"), 1280, 700, "search-nothing");

        Page plan = at("/projets");
        plan.locator(".projects h3 a").first().click();
        plan.navigate(plan.url() + "/plan");
        picture(plan, 1280, 1500, "financing-plan");

        Page reader = at("/");
        byte[] pdf = reader.context()
                .request()
                .get("http://localhost:" + port + held.path() + "/restitution.pdf")
                .body();
        reader.context().close();
        assertThat(pdf).hasSizeLessThan(1_000_000);
        Files.write(DOCS.resolve("restitution-exemple.pdf"), pdf);
        twoPages(scratch);
    }

    private Page at(String path) {
        Page page = crawl.somebody(Device.DESKTOP);
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private Page byTheDoor(Device device, String role) {
        return Crowd.byTheDoor(crawl.somebody(device), role);
    }

    private static void picture(Page page, int width, int height, String name) {
        page.setViewportSize(width, height);
        page.waitForTimeout(1_000); // fonts, and what the stream brings
        page.screenshot(
                new Page.ScreenshotOptions().setPath(DOCS.resolve("pictures").resolve(name + ".png")));
        page.context().close();
    }

    /// The first two pages of the sample, side by side, where poppler's `pdftoppm` can be found.
    private static void twoPages(Path scratch) throws IOException, InterruptedException {
        if (List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "pdftoppm")))) {
            System.out.println("No picture of the PDF: pdftoppm (package poppler-utils) is not here.");
            return;
        }
        String pages = scratch.resolve("page").toString();
        String sample = DOCS.resolve("restitution-exemple.pdf").toString();
        int exit = new ProcessBuilder("pdftoppm", "-png", "-r", "80", "-f", "1", "-l", "2", sample, pages)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        try (var files = Files.list(scratch)) {
            List<Path> made = files.sorted().toList();
            BufferedImage left = ImageIO.read(made.getFirst().toFile());
            BufferedImage right = ImageIO.read(made.getLast().toFile());
            var both = new BufferedImage(left.getWidth() * 2 + 60, left.getHeight() + 40, BufferedImage.TYPE_INT_RGB);
            Graphics2D paper = both.createGraphics();
            paper.setColor(new Color(0xd8d8d8));
            paper.fillRect(0, 0, both.getWidth(), both.getHeight());
            paper.drawImage(left, 20, 20, null);
            paper.drawImage(right, left.getWidth() + 40, 20, null);
            paper.dispose();
            ImageIO.write(both, "png", DOCS.resolve("pictures/restitution-pdf.png").toFile());
        }
    }
}
