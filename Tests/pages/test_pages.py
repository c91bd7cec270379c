"""The pages in a real Chromium: accessibility checks, keyboard alone, no JavaScript, a telephone's width.

Environment: GUICHET (path of the program), AXE (path of axe.min.js). The hub serves the sample on a free port.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
AXE = pathlib.Path(os.environ["AXE"]).read_text(encoding="utf-8")

# One address for each state that a citizen meets, relative to the hub.
STATES = {
    "home": "/",
    "ask": "/s/valmont",
    "answered": "/s/valmont/?q=j%27ai+perdu+ma+carte+d%27identit%C3%A9",
    "choice or abstained": "/s/valmont/?q=une+attestation",
    "out of scope": "/s/valmont/?q=quel+temps+fera-t-il+demain",
    "emergency": "/s/valmont/?q=%C3%A7a+sent+le+gaz+dans+l%27escalier",
    "themes": "/s/valmont/themes",
    "search": "/s/valmont/recherche?q=passeport",
    "follow": "/r/VAL-2222-2222",
    "statement": "/s/valmont/accessibilite",
    "empty question": "/s/valmont/?q=",
    "unknown site": "/s/nulle-part",
    "not found": "/rien",
}


def browser(javascript=True, width=1000):
    options = webdriver.ChromeOptions()
    for flag in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--window-size={width},900"]:
        options.add_argument(flag)
    if width < 500:
        # Headless windows have a minimum width; a telephone's is emulated.
        options.add_experimental_option("mobileEmulation", {"deviceMetrics": {"width": width, "height": 740, "pixelRatio": 2}})
    if not javascript:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    return driver


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.hub = subprocess.Popen(
            [os.environ["GUICHET"], "serve", "--port", "0", "--database", f"sqlite:{cls.folder.name}/pages.sqlite"],
            cwd=ROOT, stderr=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.stop)
        cls.address = None
        for line in cls.hub.stderr:
            found = re.search(r"http://[0-9a-zA-Z.:\[\]-]+", line)
            if found:
                cls.address = found.group(0).rstrip("/")
                break
        assert cls.address, "the hub did not say its address"

    @classmethod
    def stop(cls):
        cls.hub.terminate()
        cls.hub.wait(timeout=30)
        cls.hub.stderr.close()
        cls.folder.cleanup()

    def open(self, path, **options):
        driver = browser(**options)
        self.addCleanup(driver.quit)
        driver.get(self.address + path)
        return driver

    def text_of_next_page(self, driver, leave):
        """What the main part says of the page to which `leave` leads, once the one before is gone."""
        before = driver.find_element(By.TAG_NAME, "main")
        leave()
        WebDriverWait(driver, 30).until(staleness_of(before))
        return driver.find_element(By.TAG_NAME, "main").text

    def test_no_page_breaks_an_accessibility_rule(self):
        driver = self.open("/")
        for state, path in STATES.items():
            with self.subTest(state=state):
                driver.get(self.address + path)
                # The policy of the pages allows no script: the checker is evaluated by the driver, outside the page's own.
                driver.execute_script(AXE)
                report = driver.execute_async_script(
                    "const done = arguments[0];"
                    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']}).then(done, e => done({violations: [{id: String(e)}]}));")
                faults = [f"{v['id']}: {v.get('help', '')} {[n['target'] for n in v.get('nodes', [])][:3]}" for v in report["violations"]]
                self.assertEqual(faults, [])

    def test_a_question_is_asked_and_answered_with_the_keyboard_alone(self):
        driver = self.open("/s/valmont")
        for _ in range(12):
            webdriver.ActionChains(driver).send_keys(Keys.TAB).perform()
            if driver.switch_to.active_element.tag_name in ("textarea", "input"):
                break
        field = driver.switch_to.active_element
        field.send_keys("j'ai perdu ma carte d'identité, combien coûte la nouvelle ?")
        for _ in range(6):
            webdriver.ActionChains(driver).send_keys(Keys.TAB).perform()
            if driver.switch_to.active_element.get_attribute("type") == "submit":
                break
        press = webdriver.ActionChains(driver).send_keys(Keys.ENTER)
        self.assertIn("25", self.text_of_next_page(driver, press.perform))

    def test_a_question_is_answered_without_javascript(self):
        driver = self.open("/s/valmont", javascript=False)
        field = driver.find_element(By.NAME, "q")
        field.send_keys("comment inscrire mon enfant à la cantine ?")
        self.assertIn("cantine", self.text_of_next_page(driver, field.submit).lower())

    def test_nothing_is_wider_than_a_telephone(self):
        driver = self.open("/", width=360)
        for state, path in STATES.items():
            with self.subTest(state=state):
                driver.get(self.address + path)
                width = driver.execute_script("return document.documentElement.scrollWidth")
                self.assertLessEqual(width, 360)

    def test_a_wide_table_slides_in_its_own_box_and_says_so(self):
        driver = self.open("/s/valmont/fiches/F90025", width=412)
        driver.execute_script("document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true })")
        box = "document.querySelector('.table')"
        self.assertGreater(driver.execute_script(f"return {box}.scrollWidth - {box}.clientWidth"), 0)
        self.assertLessEqual(driver.execute_script("return document.documentElement.scrollWidth"), 412)
        WebDriverWait(driver, 10).until(
            lambda d: d.execute_script(f"return parseFloat(getComputedStyle({box}, '::before').height)") > 0)
        last = f"[...{box}.querySelectorAll('tr:last-child > *')].pop()"
        driver.execute_script(f"{box}.scrollLeft = {box}.scrollWidth")
        self.assertLessEqual(driver.execute_script(f"return {last}.getBoundingClientRect().right"), 412)
        caption = driver.execute_script(f"const r = {box}.querySelector('caption').getBoundingClientRect(); return [r.left, r.right]")
        self.assertTrue(0 <= caption[0] and caption[1] <= 412, caption)

    def test_no_page_asks_anything_of_another_host(self):
        driver = self.open("/")
        for state, path in STATES.items():
            with self.subTest(state=state):
                driver.get(self.address + path)
                names = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
                self.assertTrue(all(name.startswith(self.address) for name in names), names)

    def test_every_page_has_one_heading_a_language_and_a_title(self):
        driver = self.open("/")
        for state, path in STATES.items():
            with self.subTest(state=state):
                driver.get(self.address + path)
                self.assertEqual(len(driver.find_elements(By.TAG_NAME, "h1")), 1)
                self.assertEqual(driver.find_element(By.TAG_NAME, "html").get_attribute("lang"), "fr")
                self.assertTrue(driver.title.strip())


if __name__ == "__main__":
    unittest.main()
