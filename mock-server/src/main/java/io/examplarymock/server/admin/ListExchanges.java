package io.examplarymock.server.admin;

import io.examplarymock.server.http.Response;
import io.examplarymock.server.journal.Exchange;
import io.examplarymock.server.journal.Journal;
import io.examplarymock.server.journal.JournalPage;
import io.examplarymock.server.journal.Journals;
import io.examplarymock.server.value.Members;
import java.util.List;

/** GET exchanges?after=&operation=&newest=&unattributed=: the journal, oldest first, and how many older exchanges made room. */
final class ListExchanges implements AdminHandler {
    private final Journals journals;

    ListExchanges(Journals journals) {
        this.journals = journals;
    }

    @Override
    public Response handle(AdminCall call) {
        Journal journal = ExchangeViews.journal(call, journals);
        String after = call.request().queryParameter("after").orElse("0");
        if (!after.matches("[0-9]{1,18}")) {
            throw RefusedCall.at("after", "type", "?after= takes the id of an exchange, and is \"" + after + "\"");
        }
        String operation = call.request().queryParameter("operation").orElse(null);
        JournalPage page = journal.after(Long.parseLong(after));
        List<Exchange> exchanges = page.exchanges().stream()
                .filter(exchange -> operation == null || operation.equals(exchange.operation()))
                .toList();
        return AdminAnswers.ok(Members.start()
                .put(
                        "exchanges",
                        call.newestOf(exchanges).stream().map(ExchangeViews::of).toList())
                .put("evicted", page.evicted())
                .put("last", page.last())
                .toMap());
    }
}
