package org.essaim.commun.web.take;

import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.News;
import org.essaim.commun.domain.Commun;
import org.essaim.language.Language;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The link at the foot of a letter that tells of a new version: looking at it changes nothing, its button stops them.
@Controller
class NewsController {
    private static final String PATH = "/nouvelles/{key}";

    private final News news;

    NewsController(News news) {
        this.news = news;
    }

    @GetMapping(PATH)
    ModelAndView look(@PathVariable String key) {
        UUID id = id(key);
        Commun commun = commun(id);
        return new ModelAndView(
                "commun/news", "page", new NewsPage(commun, Language.spoken().typographed(commun.title()), news.isStopped(id)));
    }

    @PostMapping(PATH)
    ModelAndView stop(@PathVariable String key) {
        UUID id = id(key);
        commun(id);
        news.stop(id);
        return FormAnswer.done("/nouvelles/" + id);
    }

    private Commun commun(UUID id) {
        return news.of(id).orElseThrow(NewsController::gone);
    }

    private static UUID id(String key) {
        return Optional.of(key)
                .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(NewsController::gone);
    }

    private static Problem gone() {
        return Problem.gone("commun.news.gone").mend("/communs", "commun.list.see-all");
    }
}
