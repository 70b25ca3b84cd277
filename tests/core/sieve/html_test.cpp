#include "core/sieve/css_rules.hpp"
#include "core/sieve/html_clean.hpp"
#include "core/sieve/html_rules.hpp"
#include "core/sieve/html_text.hpp"
#include "tests/support/catch.hpp"

using namespace santral::sieve;

namespace {

std::string clean(std::string_view html) {
    return cleanHtml(html).html;
}

} // namespace

TEST_CASE("html: what mail is made of stays") {
    CHECK(clean("<p>Merhaba <b>Ayşe</b><br>nasılsın</p>") == "<p>Merhaba <b>Ayşe</b><br>nasılsın</p>");
    CHECK(clean("<table width=600 bgcolor=#fff><tr><td colspan=2 valign=top>a</table>") ==
          "<table width=\"600\" bgcolor=\"#fff\"><tbody><tr><td colspan=\"2\" "
          "valign=\"top\">a</td></tr></tbody></table>");
    CHECK(clean("<a href='https://example.com/?a=1&amp;b=2' onclick=x() class=y>link</a>") ==
          "<a href=\"https://example.com/?a=1&amp;b=2\">link</a>");
    CHECK(clean("<section><o:p>x</o:p></section>") == "<div>x</div>");
    CHECK(clean("<body bgcolor=red style='margin:0'>x</body>") ==
          "<div style=\"background-color: red; margin: 0\">x</div>");
    CHECK(clean("<p dir=RTL>x</p>") == "<p dir=\"rtl\">x</p>");
    CHECK(clean("<pre>\n\n  a</pre>") == "<pre>\n\n  a</pre>");
}

TEST_CASE("html: what runs, loads or submits goes, with what it holds") {
    for (const char* html :
         {"<script>alert(1)</script>", "<style>p{}</style>", "<iframe src=x></iframe>",
          "<object data=x></object>", "<svg><text>x</text></svg>", "<math><mi>x</mi></math>",
          "<link rel=stylesheet href=x>", "<meta http-equiv=refresh content='0;url=x'>", "<base href=x>",
          "<video src=x poster=y></video>", "<template><b>x</b></template>", "<input value=x>",
          "<!-- x --><![CDATA[ x ]]>"}) {
        CHECK(clean(html) == "");
    }
    CHECK(clean("<form action=x><button formaction=y>Gönder</button></form>") == "<div>Gönder</div>");
    CHECK(clean("<img src=x onerror=alert(1)>") == "<img>");
    CHECK(clean("<a href=\"java\tscript:alert(1)\">x</a>") == "<a>x</a>");
}

TEST_CASE("html: links lead only to the web, to mail and to the phone") {
    CHECK(linkTarget(" https://example.com ") == "https://example.com");
    CHECK(linkTarget("MAILTO:a@example.com") == "MAILTO:a@example.com");
    CHECK(linkTarget("tel:+905550100101") == "tel:+905550100101");
    for (const char* bad :
         {"javascript:alert(1)", "\x01javascript:alert(1)", "java\nscript:x", "data:text/html,x",
          "vbscript:x", "file:///etc/passwd", "\\\\host\\share", "//host/x", "/x", "x", "#x", "http:x",
          "http://", "https:\\\\host", "ms-word:x", "smb://h/x", "ht\ttp://"}) {
        CHECK_FALSE(linkTarget(bad));
    }
}

TEST_CASE("html: pictures come from the mail itself, those from outside are held back and counted") {
    CleanHtml page = cleanHtml(
        "<img src='cid:logo'><img src='https://t.example/a.png' alt=a width=9><img src='//t.example/b.png'>"
        "<img src='https://t.example/a.png'><img src='data:image/png;base64,AA' srcset='https://x/y 2x'>");
    CHECK(page.html == "<img src=\"cid:logo\"><img src=\"held:0\" alt=\"a\" width=\"9\"><img "
                       "src=\"held:1\"><img src=\"held:0\"><img>");
    CHECK(page.heldBack == std::vector<std::string>{"https://t.example/a.png", "https://t.example/b.png"});
    CHECK(page.contentIds == std::vector<std::string>{"logo"});
    CHECK(cleanHtml(page.html).html == page.html);
}

TEST_CASE("css: properties and values are allowed one by one") {
    CHECK(cleanStyle("COLOR : Red ;; font-family: 'Segoe UI', sans-serif; mso-line-height-rule:exactly") ==
          "color: Red; font-family: 'Segoe UI', sans-serif");
    CHECK(cleanStyle("background: #fff; width: 50% !important") == "background-color: #fff; width: 50%");
    for (const char* bad :
         {"background: url(https://x/y)", "background-image: url(x)", "width: expression(alert(1))",
          "color: r\\65 d", "position: fixed", "margin-left: -999px", "content: 'x'", "behavior: url(x)",
          "-moz-binding: url(x)", "color: /*x*/url(x)", "width: calc(1px + 2px)", "color: var(--x)",
          "list-style: url(x)", "color: red}b{", "@import 'x'", "font-family: 'x",
          "color: image-set('x' 1x)"}) {
        CHECK(cleanStyle(bad) == "");
    }
    CHECK(cleanStyle("color: rgb(1, 2, 3)/*;x:url(*/; padding: 0 1px") ==
          "color: rgb(1, 2, 3); padding: 0 1px");
    CHECK(cleanStyle(cleanStyle("a:b;color:red;border:1px solid  #000")) ==
          "color: red; border: 1px solid #000");
}

TEST_CASE("html: cleaning twice gives the same, whatever the tree was") {
    for (const char* html :
         {"<p><button><div>x</div></button>", "<table><b><td>x</table>y", "<b><p>a<b><p>b</b>",
          "<a href=x>1<a href=y>2", "<p><section><p>x</section>", "<ul><form><li>x</form><li>y",
          "<table><tr><td><form><table></form>", "<h1><h2>x", "<font><p><font><p><font>x",
          "<pre>\n<textarea>\n</textarea>\nx</pre>", "<dl><fieldset><dt>a<dd>b"}) {
        std::string once = clean(html);
        CHECK(clean(once) == once);
    }
}

TEST_CASE("html: depth and growth are bounded") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    CleanHtml page = cleanHtml(deep + "bottom");
    CHECK(page.html.size() < 10'000);
    CHECK(page.text == "bottom");
    std::string fonts = "<p>";
    for (int i = 0; i < 3'000; ++i) fonts += "<font color=" + std::to_string(i) + ">";
    fonts += "</p>";
    for (int i = 0; i < 3'000; ++i) fonts += "<p>x";
    page = cleanHtml(fonts + "end");
    CHECK(page.incomplete);
    CHECK(page.text.find("end") != std::string::npos);
}

TEST_CASE("html text: lines, lists, cells and quotes") {
    CHECK(cleanHtml("<p>Bir</p><p>iki<br>üç</p>").text == "Bir\n\niki\nüç");
    CHECK(cleanHtml("<ul><li>a<li>b</ul>").text == "• a\n• b");
    CHECK(cleanHtml("<table><tr><td>a<td>b<tr><td>c</table>").text == "a b\nc");
    CHECK(cleanHtml("yanıt<blockquote>eski<blockquote>daha eski</blockquote></blockquote>").text ==
          "yanıt\n> eski\n> > daha eski");
    CHECK(cleanHtml("<div style='display:none'>gizli</div>açık  \n metin").text == "açık metin");
    CHECK(cleanHtml("a&nbsp;b &lt;c&gt;").text == "a\xC2\xA0"
                                                  "b <c>");
    CHECK(textOfTags("<b>a<script>x()</script>b</b>c") == "a b c");
}
