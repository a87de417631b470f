<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${title} – ${shop}</title>
  <link rel="icon" type="image/svg+xml" href="/jakarta.faces.resource/favicon.svg.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/tokens.css.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/base.css.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/parts.css.xhtml?ln=comptoir">
  <link rel="stylesheet" href="/jakarta.faces.resource/offer.css.xhtml?ln=comptoir">
</head>
<body>
<main class="offer">
<header class="hero bare"><p class="shop">${shop}</p><h1>${title}</h1></header><div class="zinc-edge"></div>
<section class="prod"><p class="lede">${lead}</p></section>
<#if !done>
<form method="post" action="${link}"><div class="go"><button type="submit" class="plate">${action}</button></div></form>
</#if>
<footer class="fine"><p>${shop}<#if address?has_content>, ${address}</#if></p></footer>
</main>
</body>
</html>
