password = Zapomniałeś hasła, { $name }?
thanks =
    Dziękujemy, że skorzystałeś
    z naszych usług.
items = { $n ->
    [one] Kupiłeś { $n } książkę
    [few] Kupiłeś { $n } książki
   *[other] Kupiłeś { $n } książek
}.
invited = { $gender ->
    [female] Zostałaś zaproszona
   *[masculine] Zostałeś zaproszony
} na spotkanie.
