/// Rules of the pages. Colours are variables, so that the dark mode changes them once; each pair of text and ground is at least 4.5:1 (WCAG 1.4.3).
enum StyleRules {
    static let base = """
        :root{--ink:#1b2430;--soft:#4d5a68;--paper:#fbfaf7;--card:#fff;--line:#cfd6d9;--edge:#6b7882;--accent:#0f5257;--on-accent:#fff;--tint:#e6f0ef;
        --alert:#9c1c1c;--alert-tint:#fdecea;--warn:#6b4700;--warn-tint:#fdf3d8;--ok:#1d6334;--focus:#b3541e}
        *{box-sizing:border-box}
        html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;line-height:1.55;overflow-wrap:break-word;display:flex;flex-direction:column;min-height:100vh}
        .column{width:100%;max-width:44rem;margin:0 auto;padding:0 1rem}
        main{flex:1;padding-top:1.5rem!important;padding-bottom:3rem!important}
        main:focus{outline:none}
        h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
        h1{font-size:1.6rem;margin-top:0}
        h2{font-size:1.2rem}
        h3{font-size:1.05rem}
        h4,h5,h6{font-size:1rem}
        p,ul,ol,dl{margin:0 0 .8rem}
        li{margin-bottom:.25rem}
        li>p:last-child{margin-bottom:.25rem}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.08em}
        a:hover{text-decoration-thickness:.16em}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
        .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{margin:0}
        .skip a{position:absolute;left:-999rem;background:var(--card);padding:.6rem 1rem;z-index:2}
        .skip a:focus{left:.5rem;top:.5rem}
        .top{background:var(--card);border-bottom:1px solid var(--line);border-top:4px solid var(--accent)}
        .bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.2rem 1.5rem;padding-top:.6rem;padding-bottom:.6rem}
        .brand{font-weight:700;font-size:1.05rem;color:var(--ink);text-decoration:none;padding:.3rem 0}
        .menu{display:flex;flex-wrap:wrap;gap:0 1.2rem;list-style:none;padding:0;margin:0;font-size:.89rem}
        .menu li{margin:0}
        .menu a{display:inline-block;padding:.35rem 0}
        .foot{border-top:1px solid var(--line);padding:1rem 0;font-size:.85rem;color:var(--soft)}
        .foot p{margin:0 0 .3rem}
        .foot .menu{font-size:inherit}
        .lead{font-size:1.06rem}
        .note,.path,.source,.hint{color:var(--soft);font-size:.89rem}
        """

    static let forms = """
        .ask{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem;margin:0 0 1.5rem}
        .compact{padding:.8rem 1rem}
        .compact .field{margin-bottom:.5rem}
        .compact .hint[id]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .field{margin:0 0 1rem;flex:1 1 14rem;min-width:0}
        label,legend{font-weight:600}
        label .hint{font-weight:400}
        .hint{margin:0 0 .3rem}
        input[type=text],input[type=search],input[type=password],input[type=file],select,textarea{display:block;width:100%;font:inherit;color:inherit;background:var(--paper);border:1.5px solid var(--edge);border-radius:6px;padding:.55rem .7rem;min-height:2.8rem}
        textarea{resize:vertical}
        [aria-invalid=true]{border-color:var(--alert)!important;border-width:2px}
        .row{display:flex;flex-wrap:wrap;gap:.8rem;align-items:end}
        .ask .row .field{margin-bottom:0}
        .row .field:has(select){flex-basis:20rem}
        button,.button{display:inline-block;font:inherit;font-weight:600;cursor:pointer;background:var(--accent);color:var(--on-accent);border:2px solid var(--accent);border-radius:6px;padding:.55rem 1.2rem;min-height:2.8rem;text-decoration:none;line-height:1.3}
        button:hover,.button:hover{text-decoration:underline}
        .second{background:transparent;color:var(--accent)}
        fieldset{border:0;margin:0 0 1rem;padding:0;min-width:0}
        legend{padding:0;margin-bottom:.5rem}
        .choices{background:var(--tint);border-radius:10px;padding:1rem;margin:1.2rem 0}
        .option{display:flex;align-items:flex-start;gap:.7rem;background:var(--card);border:1px solid var(--line);border-radius:6px;margin-bottom:.5rem;padding:0 .8rem}
        .option:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
        .option input{width:1.3rem;height:1.3rem;margin:.75rem 0;flex:none;accent-color:var(--accent)}
        .option label{flex:1;font-weight:400;padding:.6rem 0;cursor:pointer}
        .actions{display:flex;flex-direction:column;align-items:flex-start;gap:.6rem;margin:1.2rem 0}
        .actions button{text-align:left}
        .actions button+button{background:transparent;color:var(--accent)}
        .error{color:var(--alert);margin:0 0 .3rem}
        .summary{border:2px solid var(--alert);background:var(--alert-tint);border-radius:8px;padding:.8rem 1rem;margin-bottom:1.5rem}
        .summary h2{margin:0 0 .3rem}
        .summary ul{margin:0}
        .summary a{color:var(--alert);font-weight:600}
        """

    static let answers = """
        .eyebrow{font-size:.85rem;font-weight:600;letter-spacing:.02em;color:var(--soft);margin:0 0 .4rem}
        .answer>.lead:first-of-type,.answer>.passage:first-of-type{font-size:1.2rem;line-height:1.45}
        .path{margin:-.3rem 0 .8rem}
        .passage .path{font-size:.89rem;line-height:1.5}
        .source{border-left:3px solid var(--accent);padding-left:.8rem;margin:1rem 0}
        .jumps ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;font-weight:600}
        .jumps a{display:inline-block;padding:.3rem 0}
        .body{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.9rem 1rem;margin-bottom:.8rem}
        .body h3{margin:0 0 .3rem}
        .body p{margin:0 0 .35rem}
        .state{font-weight:600;color:var(--warn)}
        .state.open{color:var(--ok)}
        .state::before{content:"";display:inline-block;width:.65rem;height:.65rem;border:2px solid currentColor;border-radius:50%;margin-right:.5rem}
        .state.open::before{background:currentColor}
        .reach{list-style:none;padding:0;margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.1rem 1.4rem}
        .reach a{display:inline-block;padding:.3rem 0}
        .phone{font-weight:700;white-space:nowrap}
        .services{padding-left:1.2rem}
        .services li{margin-bottom:.5rem}
        .warning,.remark,.notice{border-radius:8px;padding:.7rem 1rem;margin:0 0 1rem}
        .warning{background:var(--warn-tint);color:var(--warn);border-left:4px solid var(--warn)}
        .warning a{color:inherit}
        .remark,.notice{background:var(--tint);border-left:4px solid var(--accent)}
        .warning>:last-child,.remark>:last-child{margin-bottom:0}
        .card{background:var(--card);border:2px solid var(--accent);border-radius:10px;padding:1rem;margin:1.2rem 0}
        .card h2{margin-top:0}
        .keys{display:flex;flex-wrap:wrap;gap:.8rem 2.5rem}
        .keys dt{font-size:.89rem;color:var(--soft)}
        .keys dd{margin:0;font-family:ui-monospace,"Liberation Mono",monospace;font-size:1.35rem;font-weight:700}
        .wayout{border-top:1px solid var(--line);margin-top:2rem;padding-top:.2rem}
        .wayout form{margin:0}
        .emergency{background:var(--alert-tint);border:3px solid var(--alert);border-radius:12px;padding:1rem 1.2rem}
        .emergency h1{color:var(--alert);font-size:1.2rem;margin:0}
        .number{margin:.2rem 0 .8rem}
        .number a{display:inline-block;color:var(--alert);font-weight:800;font-size:clamp(4rem,22vw,8rem);line-height:1.05;text-decoration:none;white-space:nowrap}
        .number .call{display:block;font-size:1.4rem}
        .number a:hover{text-decoration:underline}
        .other{display:inline-block;margin:0 1.6rem .4rem 0;font-size:1.6rem;font-weight:700}
        .other a{color:var(--alert);white-space:nowrap}
        .exchange{list-style:none;padding:0}
        .exchange li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.7rem 1rem;margin-bottom:.7rem}
        .exchange li.mine{background:var(--tint);margin-left:1.5rem}
        .exchange p:last-child{margin-bottom:0}
        .big{font-size:1.2rem}
        """

    /// A table wider than the page slides in its own box, under a hint; where a browser knows scroll timelines, only such a table has the hint.
    static let fiches = """
        .crumbs ol{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:0 0 1rem;font-size:.89rem}
        .crumbs li+li::before{content:"›";margin:0 .5rem;color:var(--soft)}
        .entries{padding-left:1.3rem}
        .entries li{margin-bottom:.7rem}
        .entries a{font-weight:600}
        .entries .note{margin:0}
        .branches{margin:0 0 1.2rem}
        .branches>.note{margin-bottom:.4rem}
        details{background:var(--card);border:1px solid var(--line);border-radius:8px;margin-bottom:.5rem}
        summary{cursor:pointer;font-weight:600;padding:.65rem 1rem;min-height:2.8rem}
        summary:hover{text-decoration:underline}
        details[open]>summary{border-bottom:1px solid var(--line)}
        .branch{padding:.8rem 1rem .2rem}
        .branch>:is(h2,h3,h4,h5,h6):first-child{margin-top:.2rem}
        .value{white-space:nowrap;font-weight:600}
        .table{overflow-x:auto;container-type:inline-size;margin:0 0 1.2rem}
        .table::before{content:"Faites glisser le tableau pour tout voir →";display:none;position:sticky;left:0;overflow:hidden;color:var(--soft);font-size:.83rem;line-height:1.4}
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        caption{text-align:left;font-weight:600;padding-bottom:.4rem;position:sticky;left:0;max-width:100cqi}
        th,td{border:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
        th{background:var(--tint)}
        th p,td p{margin:0}
        .linked{margin-bottom:.8rem}
        .linked p{margin-bottom:.2rem}
        .linked .linked{margin-left:1rem}
        .kind{color:var(--soft);font-size:.89rem}
        .terms dt{font-weight:600}
        .terms dd{margin:0 0 .8rem}
        """

    static let media = """
        @media (prefers-color-scheme:dark){:root{--ink:#e8ebee;--soft:#b3bec8;--paper:#14191e;--card:#1c232a;--line:#3a4650;--edge:#8a98a4;--accent:#7fd0c8;--on-accent:#0b2a2b;--tint:#1d3133;
        --alert:#ffb4a9;--alert-tint:#3b1a18;--warn:#f3cf7a;--warn-tint:#352a12;--ok:#8fd6a4;--focus:#f2a45c}}
        @media (max-width:30rem){.row select{padding-inline:.4rem;font-size:.89rem}.table::before{display:block}.top .menu{gap:0 .8rem;font-size:.83rem}.bar{padding-bottom:.2rem}.ask .row button,.choices button{width:100%}.exchange li.mine{margin-left:.6rem}}
        @supports (animation-timeline:scroll()){.table::before{display:block;max-height:0;animation:slide linear;animation-timeline:scroll(nearest inline)}}
        @keyframes slide{from,to{max-height:4em}}
        @media (forced-colors:active){.option:has(:checked){outline:2px solid Highlight}.state::before{forced-color-adjust:none}}
        @media print{:root{--paper:#fff;--card:#fff;--tint:#fff;--warn-tint:#fff;--alert-tint:#fff;--ink:#000;--soft:#333}
        html{font-size:11pt}.top nav,.foot,.wayout,.ask,.jumps,.choices button,.skip{display:none}
        main{padding:0!important}.column{max-width:none}.body,.card,.option{break-inside:avoid}.table{overflow:visible}.table::before{display:none}
        details::details-content{content-visibility:visible;block-size:auto}
        a[rel~=external]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}}
        """
}
