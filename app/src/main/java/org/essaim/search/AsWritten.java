package org.essaim.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource.State;
import org.jspecify.annotations.Nullable;

/// Gives each word twice at its place: first as it is written, behind a mark that no word has, then to be stemmed. Lucene's
/// `KeywordRepeatFilter` does so without the mark, and a stem that is a word too (« port », of « porte ») could not be told
/// from it.
final class AsWritten extends TokenFilter {
    private static final char MARK = '=';
    private static final String FEMININE = "iere";
    private static final int SHORTEST = 6;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State word;

    AsWritten(TokenStream words) {
        super(words);
    }

    static boolean isMarked(CharSequence term) {
        return !term.isEmpty() && term.charAt(0) == MARK;
    }

    static String marked(String word) {
        return MARK + word;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (word != null) {
            restoreState(word);
            word = null;
            likeTheMasculine();
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        word = captureState();
        String written = marked(term.toString());
        term.setEmpty().append(written);
        keyword.setKeyword(true);
        return true;
    }

    /// The stemmer knows « forestière » by its accent alone.
    private void likeTheMasculine() {
        int end = term.length() - (term.length() > 0 && term.charAt(term.length() - 1) == 's' ? 1 : 0);
        if (end > SHORTEST && term.subSequence(end - FEMININE.length(), end).toString().equals(FEMININE)) {
            term.setLength(end - FEMININE.length());
            term.append("ier");
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = null;
    }
}
