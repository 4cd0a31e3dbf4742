package org.nonnegotiable.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.nonnegotiable.story.Standstill;

/** While the desk stands still, nothing becomes public by itself either: plans that fall due are kept when work goes on. */
@ApplicationScoped
class FreezeStandstill implements Standstill {

    @Override
    public boolean isOn() {
        return Freeze.current().isPresent();
    }
}
