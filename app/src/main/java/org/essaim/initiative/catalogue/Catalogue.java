package org.essaim.initiative.catalogue;

import org.essaim.search.Query.Order;

public final class Catalogue {
    static final Order BEST = new Order.Relevance(new Order.ByNumber(CatalogueDocs.PROMINENCE, true));
}
