package org.nonnegotiable.press;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.LedgerWatch;
import org.nonnegotiable.counter.Series;

/** Finds what the interface gives, with the state of the ledger. */
@Singleton
class OpenFigures {

    @Inject
    LedgerWatch watch;

    OpenData all() {
        return OpenData.figures(Series.ofAll(), chain());
    }

    OpenData of(String figure) {
        return OpenData.figure(series(figure), chain());
    }

    OpenData readings(String figure, ReadingFilter filter) {
        return OpenData.readings(series(figure), filter.checked(), chain());
    }

    ChainState chain() {
        return ChainState.of(watch.broken());
    }

    private static Series series(String figure) {
        return Series.of(Figure.coded(figure).orElseThrow(
                () -> new NotFoundException("No figure has this code; /api/v1/figures.json names them all.")));
    }
}
