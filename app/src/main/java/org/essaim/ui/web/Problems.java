package org.essaim.ui.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.Unworded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Problems have one page. A refusal shows its sentence; a failure of ours shows a reference, found again in the log,
/// and no detail. A program that asked for JSON gets `application/problem+json` with the same words.
@ControllerAdvice
@Controller
class Problems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> WITH_WORDS = Set.of(403, 404, 405, 413, 415, 429);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.retryAfterSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
        }
        String title = messages.get(problem.titleKey());
        String text = messages.get(problem.key(), problem.args());
        String mend = messages.get(problem.mendKey());
        return answer(
                new ProblemPage(problem.status().value(), title, text, problem.mendHref(), mend, ""),
                request,
                response);
    }

    /// The reader went away: there is nobody to answer.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return answer(page(HttpStatus.BAD_REQUEST.value(), ""), request, response);
    }

    /// Files and fields that are longer than their form takes, or are not written as such.
    @ExceptionHandler
    Object parts(MultipartException amiss, HttpServletRequest request, HttpServletResponse response) {
        return answer(page(amiss instanceof MaxUploadSizeExceededException ? 413 : 400, ""), request, response);
    }

    /// A piece of the path that has not the form of one leads nowhere; another value is a request to mend.
    @ExceptionHandler
    Object mistyped(TypeMismatchException mistyped, HttpServletRequest request, HttpServletResponse response) {
        boolean inThePath = mistyped instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(page(inThePath ? 404 : 400, ""), request, response);
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(page(known.getStatusCode().value(), ""), request, response);
        }
        // An address or a form not written as one: `?q=%E9cole`, `?q=50%`, more fields than a form of ours has.
        if (failure instanceof HttpException illegible && illegible.getCode() < 500) {
            return answer(page(illegible.getCode(), ""), request, response);
        }
        return answer(page(500, logged(failure, request)), request, response);
    }

    /// What failed outside of a controller: the server sends it here.
    @RequestMapping("${server.error.path:/error}")
    Object forwarded(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : 404;
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String reference = status < 500 ? "" : logged(failure instanceof Throwable thrown ? thrown : null, request);
        return answer(page(status, reference), request, response);
    }

    ProblemPage page(int status, String reference) {
        String key = "ui.problem." + (WITH_WORDS.contains(status) ? status : status < 500 ? 400 : 500);
        return new ProblemPage(
                status,
                messages.get(key + ".title"),
                messages.get(key + ".text"),
                "/",
                messages.get("ui.problem.home"),
                reference);
    }

    private static Object answer(ProblemPage page, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return new ModelAndView((model, asked, answered) -> {});
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!wantsJson(request)) {
            ModelAndView view = new ModelAndView("ui/problem", "page", page);
            view.setStatus(HttpStatusCode.valueOf(page.status()));
            return view;
        }
        ProblemDetail detail = ProblemDetail.forStatus(page.status());
        detail.setTitle(page.title());
        detail.setDetail(page.text());
        if (!page.reference().isEmpty()) {
            detail.setProperty("reference", page.reference());
        }
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /// Browsers name HTML when they ask for a page; programs and scripts name JSON or an event stream, or send JSON.
    private static boolean wantsJson(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (accept.contains("text/html")) {
            return false;
        }
        return accept.contains("json") || accept.contains("event-stream") || sendsJson(request.getContentType());
    }

    private static boolean sendsJson(@Nullable String type) {
        return type != null && type.contains("json");
    }

    private static String logged(@Nullable Throwable failure, HttpServletRequest request) {
        String reference = "%08X".formatted(RANDOM.nextInt());
        LOG.error("Failure {} on {} {}", reference, request.getMethod(), place(request), Unworded.of(failure));
        return reference;
    }

    /// The pattern of an address: the address itself may be somebody's key.
    private static String place(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getDispatcherType() == DispatcherType.REQUEST && pattern != null
                ? pattern.toString()
                : "an address that reached no page";
    }
}
