package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.Screenshots;
import org.nonnegotiable.browser.journeys.DeskHand;

/** An embassy secretary sends a picture, says what it is, and sets the point that matters. */
@QuarkusTest
class PictureJourneyTest {

    private final Member writer = Cast.writer("CZ");

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> Picture.<Picture>list("embassy", "CZ").forEach(Picture::erase));
    }

    @Test
    @InChromium(script = false, screen = Screen.NARROW_PHONE, cookies = {Cast.COOKIE, Cast.SAID})
    void without_script_on_a_small_telephone(Page page) {
        send(page, false);
        Picture picture = picture();
        Locator point = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the point that matters"));
        assertThat(point.boundingBox().width).isEqualTo(Point.on(picture).width());
        point.click(new Locator.ClickOptions().setPosition(70, 150));
        PlaywrightAssertions.assertThat(page.getByText("Saved.")).isVisible();
        assertThat(page.getByLabel("The point that matters, from the left").inputValue()).isEqualTo("25");
        assertThat(page.getByLabel("The point that matters, from the top").inputValue()).isEqualTo("71");
        Accessibility.check(page);
        Screenshots.save(page, "desk-picture-narrow");
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID})
    void by_keyboard_alone(Page page) {
        DeskHand hand = send(page, true).write("Who made it", "Marko");
        page.keyboard().press("Enter");
        hand.sees("Saved.");
        assertThat(picture().credit).isEqualTo("Marko");
        assertThat(picture().focalX).as("Enter in a field is no click at the corner").isEqualTo(50);
        hand.write("The point that matters, from the left", "30").press("Set the point that matters by clicking it, and save").sees("Saved.");
        PlaywrightAssertions.assertThat(page.locator(".focus-x-30").first()).isVisible();
        Screenshots.save(page, "desk-picture");
        hand.press("Remove for good").sees("The picture is gone.");
    }

    @Test
    @InChromium(dark = true, cookies = {Cast.COOKIE, Cast.SAID})
    void every_page_of_pictures_is_accessible_and_well_formed(Page page) {
        send(page, false);
        Picture picture = picture();
        QuarkusTransaction.requiringNew().run(() -> Picture.<Picture>findById(picture.id).show("story/1/uk", Instant.EPOCH));
        for (String address : new String[] {"/desk/pictures", "/desk/pictures/new", picture.deskAddress()}) {
            page.navigate(address);
            Accessibility.check(page);
            Markup.check(Map.of(address, writer.get(address).asString()));
        }
        page.navigate("/desk/pictures");
        Screenshots.save(page, "desk-pictures-dark");
        String refused = writer.request().multiPart("csrf", writer.token()).multiPart("credit", "").post("/desk/pictures/new").asString();
        Markup.check(Map.of("/desk/pictures/new", refused));
    }

    private DeskHand send(Page page, boolean keyboard) {
        return new DeskHand(page, keyboard).signedIn(writer).at("/desk/pictures").follow("Send a picture")
                .attach("The picture", new FilePayload("DSC 0001.jpg", "image/jpeg", Drawn.jpeg(1000, 750))).write("Who made it", "Olena")
                .choose("Under which terms it may be shown", "Our own").pick("No: there is no child, or nobody could recognise one")
                .press("Send the picture").sees("The picture is here.");
    }

    private static Picture picture() {
        return QuarkusTransaction.requiringNew().call(() -> Picture.newest("CZ", null, 1)).get(0);
    }
}
