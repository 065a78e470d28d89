package io.examplarymock.server.journal;

import java.util.List;

/**
 * What a journal held at one moment.
 *
 * @param exchanges oldest first, with masked keys
 * @param last the newest id that was given; 0 if none was. Less than an id seen before if the journal began anew
 * @param evicted how many exchanges made room for newer ones since the journal was cleared
 */
public record JournalPage(List<Exchange> exchanges, long last, long evicted) {}
